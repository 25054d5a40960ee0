package org.soundings.store.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Merges classes of responses until each has nobody or at least k (A4), within a stratum first:
 * without the pace, then by the last version of the questionnaire, then both. Strata of fewer than
 * k, and the next larger ones where these are fewer together, become one that has no name.
 */
final class SmallClasses {
  private final int fewest;
  private final String version;

  /**
   * @param fewest k, at least 1
   * @param version the last one, which has everything that earlier ones have
   */
  SmallClasses(int fewest, String version) {
    this.fewest = fewest;
    this.version = version;
  }

  /**
   * What becomes of each class.
   *
   * @param counts how many responses each class has
   * @throws IllegalArgumentException where all together are fewer than k, and not none
   */
  Map<ResponseClass, ResponseClass> merged(Map<ResponseClass, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (all > 0 && all < fewest) {
      throw new IllegalArgumentException("fewer than " + fewest);
    }
    Set<String> nameless = nameless(counts);
    Map<String, Map<ResponseClass, Integer>> strata =
        counts.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    each -> named(each.getKey(), nameless).stratum(),
                    Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    Map<ResponseClass, ResponseClass> merged = new HashMap<>();
    strata.values().forEach(stratum -> merged.putAll(within(stratum, nameless)));
    return merged;
  }

  private static ResponseClass named(ResponseClass one, Set<String> nameless) {
    return nameless.contains(one.stratum()) ? one.withoutStratum() : one;
  }

  /** The strata that go into one, the smallest first. */
  private Set<String> nameless(Map<ResponseClass, Integer> counts) {
    Map<String, Integer> strata = new TreeMap<>();
    counts.forEach((one, count) -> strata.merge(one.stratum(), count, Integer::sum));
    Set<String> nameless = new HashSet<>();
    int together = 0;
    for (String next :
        strata.keySet().stream().sorted(Comparator.comparing(strata::get)).toList()) {
      boolean isEnough = together == 0 || together >= fewest;
      int count = strata.getOrDefault(next, 0);
      if (count < fewest || !isEnough) {
        nameless.add(next);
        together += count;
      }
    }
    return nameless;
  }

  private Map<ResponseClass, ResponseClass> within(
      Map<ResponseClass, Integer> stratum, Set<String> nameless) {
    List<UnaryOperator<ResponseClass>> ways =
        List.of(
            one -> one,
            ResponseClass::withoutPace,
            one -> one.version(version),
            one -> one.version(version).withoutPace());
    return ways.stream()
        .map(way -> mapped(stratum, one -> way.apply(named(one, nameless))))
        .filter(way -> isLarge(stratum, way))
        .findFirst()
        .orElseThrow();
  }

  private static Map<ResponseClass, ResponseClass> mapped(
      Map<ResponseClass, Integer> stratum, UnaryOperator<ResponseClass> way) {
    return stratum.keySet().stream().collect(Collectors.toMap(one -> one, way));
  }

  private boolean isLarge(
      Map<ResponseClass, Integer> stratum, Map<ResponseClass, ResponseClass> way) {
    Map<ResponseClass, Integer> sums = new HashMap<>();
    way.forEach((from, to) -> sums.merge(to, stratum.getOrDefault(from, 0), Integer::sum));
    return sums.values().stream().allMatch(sum -> sum >= fewest);
  }
}
