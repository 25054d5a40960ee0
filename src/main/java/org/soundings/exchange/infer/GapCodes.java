package org.soundings.exchange.infer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;

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
    return of(profile, programme, Set.of());
  }

  /**
   * The same, however frequent those are that the file is known to use.
   *
   * @param known codes of other columns
   */
  static Set<String> of(Profile profile, Programme programme, Set<String> known) {
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
    boolean usual = found.stream().anyMatch(known::contains);
    boolean run =
        (others.getFirst() == 1 || usual && others.getFirst() == 0)
            && others.getLast() <= LAST
            && others.getLast() - others.getFirst() == others.size() - 1;
    long times = found.stream().mapToLong(code -> profile.counts().getOrDefault(code, 0L)).sum();
    boolean some =
        programme == Programme.EUROPEAN_SOCIAL_SURVEY
            || usual
            || profile.answered() >= FEWEST_ANSWERS && times <= MOST * profile.answered();
    boolean gap = others.getLast() + 1 < Long.parseLong(found.iterator().next());
    return run && gap && some ? found : Set.of();
  }

  /** The codes of a file that writes no answer so: in a column several of them, or some in two. */
  static Set<String> usual(List<Profile> profiles, Programme programme) {
    List<Set<String>> all =
        profiles.stream()
            .map(profile -> of(profile, programme))
            .filter(codes -> !codes.isEmpty())
            .toList();
    boolean usual =
        programme == Programme.EUROPEAN_SOCIAL_SURVEY
            || all.size() > 1
            || all.stream().anyMatch(codes -> codes.size() > 1);
    return usual ? all.stream().flatMap(Set::stream).collect(Collectors.toSet()) : Set.of();
  }
}
