package org.soundings.exchange.infer;

import java.util.Optional;
import org.soundings.exchange.infer.column.MissingNumbers;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.doubt.Look;

/** Numbers such as 99 and -1 that are taken for answers, though they may say why there is none. */
final class FrequentCodes {
  /** A number so near tells that 9999 is one of many. */
  private static final double NEAR = 0.02;

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

  static Optional<Look> look(Profile profile, String text, long times) {
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
