package org.soundings.exchange.infer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.soundings.exchange.infer.column.MissingNumbers;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.doubt.Look;

/** Numbers such as 99 and -1 that are taken for answers, though they may say why there is none. */
final class FrequentCodes {
  /** A number so near tells that 9999 is one of many. */
  private static final double NEAR = 0.02;

  /** How far above all others several of 97, 98 and 99 stand out. */
  private static final double ABOVE = 1.05;

  private static final int LEAST = 10;
  private static final Pattern NINES = Pattern.compile("9+[6-9]");

  private FrequentCodes() {}

  /** Whether a number that often stands for a missing answer is above all plain ones by a fifth. */
  private static boolean isFarAbove(Profile profile, String text) {
    if (!profile.counts().containsKey(text) || !profile.isNumber() || profile.hasMore()) {
      return false;
    }
    double largest =
        profile.texts().stream()
            .filter(other -> !MissingNumbers.mayBe(other))
            .mapToDouble(profile::number)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    double far = text.matches("9{2,6}") ? 1.05 : 1.2;
    return largest > 10 && profile.number(text) >= far * largest;
  }

  /** Whether 9999 and the like was given several times, and no number near it. */
  private static boolean isOddlyFrequent(Profile profile, String text) {
    if (!text.matches("(7{3,6}|8{3,6}|9{3,6})") || !profile.isNumber() || profile.hasMore()) {
      return false;
    }
    double value = profile.number(text);
    return profile.counts().getOrDefault(text, 0L) > 1
        && profile.texts().stream()
            .mapToDouble(profile::number)
            .allMatch(other -> other == value || Math.abs(other - value) > NEAR * value);
  }

  /** The codes of one length that stand above all other numbers: 97, 98 and 99; or none. */
  private static List<String> family(Profile profile, String text) {
    if (!NINES.matcher(text).matches() || !profile.isNumber() || profile.hasMore()) {
      return List.of();
    }
    List<String> family =
        profile.texts().stream()
            .filter(other -> other.length() == text.length() && NINES.matcher(other).matches())
            .sorted()
            .toList();
    double largest =
        profile.texts().stream()
            .filter(other -> !family.contains(other))
            .mapToDouble(profile::number)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    boolean above = !family.isEmpty() && profile.number(family.getFirst()) >= ABOVE * largest;
    return above && largest > LEAST ? family : List.of();
  }

  private static Look look(Profile profile, List<String> family) {
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        family.stream()
                .map(
                    code ->
                        code + " (" + Settling.times(profile.counts().getOrDefault(code, 0L)) + ")")
                .collect(Collectors.joining(", "))
            + " are taken for answers, though they are above all others.",
        "Those that are missing answers, list under data: missing.");
  }

  static Optional<Look> look(Profile profile, String text, long times) {
    List<String> family = family(profile, text);
    if (family.size() > 1) {
      return family.getLast().equals(text) ? Optional.of(look(profile, family)) : Optional.empty();
    }
    if (profile.counts().containsKey(text) && profile.counts().size() == 1) {
      return Optional.of(
          new Look(
              Look.Doubt.EVEN,
              profile.column().name(),
              text + " (" + Settling.times(times) + ") is all that was answered.",
              "If it is a missing answer, list it under data: missing."));
    }
    if (isFarAbove(profile, text)) {
      return Optional.of(
          new Look(
              Look.Doubt.EVEN,
              profile.column().name(),
              text
                  + " ("
                  + Settling.times(times)
                  + ") is taken for an answer, though it is far above others.",
              "If it is a missing answer, list it under data: missing."));
    }
    if (profile.counts().containsKey(text) && isOddlyFrequent(profile, text)) {
      return Optional.of(
          new Look(
              Look.Doubt.EVEN,
              profile.column().name(),
              text
                  + " ("
                  + Settling.times(times)
                  + ") is taken for an answer, as larger numbers are.",
              "If it is a missing answer, list it under data: missing."));
    }
    if (profile.counts().containsKey(text)) {
      boolean negative = text.startsWith("-") && profile.isNumber() && profile.low() >= -9;
      return negative && profile.isWhole() && profile.high() <= 10
          ? Optional.of(
              new Look(
                  Look.Doubt.EVEN,
                  profile.column().name(),
                  "Negative numbers such as " + text + " are taken for answers.",
                  "If they say why there is none, list them under data: missing."))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
