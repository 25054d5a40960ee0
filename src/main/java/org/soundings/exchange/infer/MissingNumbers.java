package org.soundings.exchange.infer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds numbers that stand for a missing answer: 99, -99, 9998, far from all others. */
final class MissingNumbers {
  private static final Pattern NINES = Pattern.compile("-?9+[6-9](\\.0+)?");
  private static final int FAR = 3;

  private MissingNumbers() {}

  /** Those of one column, as they are written. */
  static Set<String> of(Profile profile) {
    Set<String> found = new LinkedHashSet<>();
    if (!profile.isNumber()) {
      return found;
    }
    List<String> codes = profile.texts().stream().filter(t -> NINES.matcher(t).matches()).toList();
    double largest =
        profile.texts().stream()
            .filter(text -> !codes.contains(text))
            .mapToDouble(text -> Math.abs(Double.parseDouble(text)))
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    for (String code : codes) {
      double value = Double.parseDouble(code);
      boolean negativeAmongPositive =
          value < 0 && profile.low() == value || value < 0 && isLowest(profile, value);
      if (negativeAmongPositive || Math.abs(value) >= FAR * Math.max(1, largest)) {
        found.add(code);
      }
    }
    return found;
  }

  private static boolean isLowest(Profile profile, double value) {
    return profile.texts().stream()
            .mapToDouble(Double::parseDouble)
            .noneMatch(other -> other < 0 && !NINES.matcher(Long.toString((long) other)).matches())
        && value < 0;
  }
}
