package org.soundings.assurance.attack;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People that meet every condition; all people where there is none.
 *
 * @param wave which release it is counted in
 * @param conditions variable to category; {@value #ANSWERED} for any answer, {@value #MISSING} for
 *     none
 */
public record Group(String wave, TreeMap<String, String> conditions) {
  public static final String ANSWERED = "*";
  public static final String MISSING = "?";

  /** Those who said that they would rather not answer, among those who did not. */
  static final String REFUSED = MISSING + "refused";

  /**
   * After a variable: those whose values are in a sum, whose mean follows wherever this number
   * does. Nothing ties it to how many there are.
   */
  public static final String SUM = "#sum";

  /** Whether it says who answered, and not what. */
  public boolean isOfSilence() {
    return conditions.values().stream().anyMatch(c -> c.startsWith(MISSING) || c.equals(ANSWERED));
  }

  static Group of(String wave, String... variablesAndCategories) {
    TreeMap<String, String> conditions = new TreeMap<>();
    for (int i = 0; i < variablesAndCategories.length; i += 2) {
      conditions.put(variablesAndCategories[i], variablesAndCategories[i + 1]);
    }
    return new Group(wave, conditions);
  }

  Group with(String variable, String category) {
    TreeMap<String, String> more = new TreeMap<>(conditions);
    more.put(variable, category);
    return new Group(wave, more);
  }

  @Override
  public String toString() {
    List<String> words =
        Stream.concat(
                wave.isEmpty() ? Stream.empty() : Stream.of(wave),
                conditions.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()))
            .filter(Objects::nonNull)
            .collect(Collectors.toList());
    return words.isEmpty() ? "all" : String.join(", ", words);
  }
}
