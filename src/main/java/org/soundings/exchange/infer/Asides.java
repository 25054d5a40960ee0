package org.soundings.exchange.infer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that are no ordinary answer: missing codes, refusals, "don't know", "other". */
final class Asides {
  /** Text in lower case to the reason it stands for, as a questionnaire names it. */
  private static final Map<String, String> MISSING =
      Map.ofEntries(
          Map.entry("na", "skipped"),
          Map.entry("#n/a", "skipped"),
          Map.entry("nan", "skipped"),
          Map.entry("null", "skipped"),
          Map.entry("#null!", "skipped"),
          Map.entry(".", "skipped"),
          Map.entry("-", "skipped"),
          Map.entry("--", "skipped"),
          Map.entry("missing", "skipped"),
          Map.entry("not asked", "not-asked"),
          Map.entry("n/a", "not-applicable"),
          Map.entry("no answer", "refused"),
          Map.entry("no response", "refused"),
          Map.entry("not answered", "refused"),
          Map.entry("refused", "refused"),
          Map.entry("declined to answer", "refused"));

  private static final Set<String> REFUSALS =
      Set.of("prefer not to say", "prefer not to answer", "rather not say");

  private static final Pattern ASIDE =
      Pattern.compile(
          "(i )?(don.?t|do not) (know|understand)\\b.*|unsure|(i.?m |i am )?not sure|can.?t say"
              + "|unfamiliar.*|(this |it )?does not apply.*|not applicable.*|not eligible.*|n/a.*"
              + "|no opinion|not (currently )?aware.*|other.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST =
      Pattern.compile(
          ASIDE.pattern() + "|none( of (the above|these))?|none of the .*",
          Pattern.CASE_INSENSITIVE);

  private Asides() {}

  private static final Pattern DECLINES =
      Pattern.compile(
          "(i( would|.d)? )?(prefer|rather) not( to)? (say|answer|disclose|share|respond)\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** The reason that a text usually stands for. */
  static Optional<String> reason(String text) {
    if (DECLINES.matcher(text).matches()) {
      return Optional.of("refused");
    }
    return Optional.ofNullable(MISSING.get(text.toLowerCase(Locale.ROOT)));
  }

  /** Whether it is how a respondent declines, in a spelling that every reader knows. */
  static boolean isRefusal(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return REFUSALS.contains(lower)
        && (text.equals(lower) || text.substring(1).equals(lower.substring(1)));
  }

  /** Whether it stands outside of any order. */
  static boolean isAside(String label) {
    return ASIDE.matcher(label).matches();
  }

  /** Whether it comes last where there is no order. */
  static boolean comesLast(String label) {
    return LAST.matcher(label).matches();
  }
}
