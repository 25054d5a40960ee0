package org.soundings.exchange.infer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 7, 8 and 9 after a gap: on a scale that ends at 5 or before, surveys of the social sciences write
 * refused, "don't know" and no answer so.
 */
final class GapCodes {
  private static final Set<String> CODES = Set.of("7", "8", "9");
  private static final int LAST = 5;
  private static final int FEWEST_ANSWERS = 20;
  private static final double MOST = 0.35;

  private GapCodes() {}

  /** The codes of a column that stand after a gap; none where there is no gap. */
  static Set<String> of(Profile profile, Programme programme) {
    if (!profile.isWhole() || profile.hasMore() || profile.high() > 9 || profile.low() < 0) {
      return Set.of();
    }
    Set<String> found =
        profile.texts().stream()
            .filter(CODES::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Long> others =
        profile.texts().stream()
            .filter(text -> !CODES.contains(text))
            .map(text -> (long) profile.number(text))
            .sorted()
            .toList();
    if (found.isEmpty() || others.size() < 2) {
      return Set.of();
    }
    boolean run =
        others.getFirst() == 1
            && others.getLast() <= LAST
            && others.getLast() - others.getFirst() == others.size() - 1;
    long times = found.stream().mapToLong(code -> profile.counts().getOrDefault(code, 0L)).sum();
    boolean some =
        programme == Programme.EUROPEAN_SOCIAL_SURVEY
            || profile.answered() >= FEWEST_ANSWERS && times <= MOST * profile.answered();
    boolean gap = others.getLast() + 1 < Long.parseLong(found.iterator().next());
    return run && gap && some ? found : Set.of();
  }

  /** Whether a file writes no answer so: in a column several of the codes, or some in several. */
  static boolean areUsual(List<Profile> profiles, Programme programme) {
    List<Set<String>> all =
        profiles.stream()
            .map(profile -> of(profile, programme))
            .filter(codes -> !codes.isEmpty())
            .toList();
    return programme == Programme.EUROPEAN_SOCIAL_SURVEY
        || all.size() > 1
        || all.stream().anyMatch(codes -> codes.size() > 1);
  }
}
