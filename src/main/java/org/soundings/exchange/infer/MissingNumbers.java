package org.soundings.exchange.infer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds numbers that stand for a missing answer: 99, -99, 9998, far from all others. */
final class MissingNumbers {
  private static final Pattern NINES = Pattern.compile("-?9*[6-9]9*[6-9](\\.0+)?|-9(\\.0+)?");
  private static final int FAR = 3;

  private MissingNumbers() {}

  /** Those of a file, as they are written, but for those that are plain numbers somewhere in it. */
  static Set<String> of(List<Profile> profiles) {
    Set<String> codes = new TreeSet<>();
    profiles.forEach(profile -> codes.addAll(of(profile)));
    for (Profile profile : profiles) {
      if (profile.isNumber()) {
        Set<String> own = of(profile);
        codes.removeIf(code -> !own.contains(code) && holds(profile, Double.parseDouble(code)));
      }
    }
    return codes;
  }

  private static boolean holds(Profile profile, double value) {
    return profile.hasMore()
        ? profile.low() <= value && value <= profile.high()
        : profile.texts().stream().mapToDouble(profile::number).anyMatch(v -> v == value);
  }

  private static Set<String> of(Profile profile) {
    Set<String> found = new TreeSet<>();
    if (!profile.isNumber()) {
      return found;
    }
    double[] others =
        profile.texts().stream()
            .filter(text -> !NINES.matcher(text).matches())
            .mapToDouble(profile::number)
            .toArray();
    if (others.length == 0) {
      return found;
    }
    double largest = 1;
    boolean negative = false;
    for (double other : others) {
      largest = Math.max(largest, Math.abs(other));
      negative |= other < 0;
    }
    for (String text : profile.texts()) {
      double value = profile.number(text);
      boolean odd = value < 0 && !negative || Math.abs(value) >= FAR * largest;
      if (odd && NINES.matcher(text).matches()) {
        found.add(text);
      }
    }
    return found;
  }
}
