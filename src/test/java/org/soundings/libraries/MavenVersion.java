package org.soundings.libraries;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Versions in Maven's order, as far as releases need it: 1.0-rc1, 1.0, 1.0-sp1, 1.0.1, 1.10. */
record MavenVersion(List<String> parts) implements Comparable<MavenVersion> {
  private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");
  private static final List<String> BEFORE =
      List.of("alpha", "a", "beta", "b", "milestone", "m", "rc", "cr", "snapshot");
  private static final List<String> RELEASE = List.of("", "final", "ga", "release");

  static MavenVersion of(String version) {
    return new MavenVersion(
        PART.matcher(version.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .map(part -> RELEASE.contains(part) ? "0" : part)
            .toList());
  }

  @Override
  public int compareTo(MavenVersion other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      int order = compare(part(i), other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private String part(int i) {
    return i < parts.size() ? parts.get(i) : "0";
  }

  private static int compare(String a, String b) {
    int order = Integer.compare(rank(a), rank(b));
    if (order != 0) {
      return order;
    }
    return Character.isDigit(a.charAt(0))
        ? new BigInteger(a).compareTo(new BigInteger(b))
        : a.compareTo(b);
  }

  /** Words of a version to come, the release itself, other words, numbers above zero. */
  private static int rank(String part) {
    if (Character.isDigit(part.charAt(0))) {
      return part.chars().allMatch(c -> c == '0') ? 0 : 2;
    }
    return BEFORE.contains(part) ? BEFORE.indexOf(part) - BEFORE.size() : 1;
  }
}
