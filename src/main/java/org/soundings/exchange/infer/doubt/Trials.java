package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;

/** Responses that may be somebody's trial: their name or comment is "test" or "asdf". */
final class Trials {
  private static final Pattern TRIAL =
      Pattern.compile(
          "(test(ing|er)?( test)*|testantwort|test (response|data|please"
              + " ignore)|asdf+\\w{0,4}|qwert\\w{0,4}|xxx+|probe|prueba|essai|dummy)\\d{0,2}[.!]?");

  /** Of so many answers one may be called so; where more are, it is an answer. */
  private static final int ONE_OF = 5;

  private Trials() {}

  static Optional<Look> look(List<Profile> profiles) {
    return profiles.stream()
        .filter(profile -> profile.counts().size() > ONE_OF && !profile.isNumber())
        .filter(profile -> 2L * profile.counts().size() >= profile.answered())
        .flatMap(profile -> look(profile).stream())
        .findFirst();
  }

  private static Optional<Look> look(Profile profile) {
    List<Map.Entry<String, Long>> trials =
        profile.counts().entrySet().stream()
            .filter(e -> TRIAL.matcher(e.getKey().toLowerCase(Locale.ROOT)).matches())
            .toList();
    long times = trials.stream().mapToLong(Map.Entry::getValue).sum();
    return times == 0 || ONE_OF * times > profile.answered()
        ? Optional.empty()
        : Optional.of(
            new Look(
                Look.Doubt.SOME,
                profile.column().name(),
                times
                    + (times == 1 ? " row says \"" : " rows say things such as \"")
                    + trials.getFirst().getKey()
                    + "\", as trials do, and "
                    + (times == 1 ? "is" : "are")
                    + " counted.",
                "If they are trials, list what they say under data: leave-out."));
  }
}
