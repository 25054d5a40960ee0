package org.soundings.disclosure.records;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file of records, set off against a report of the same answers by groups, leaves a few
 * over (D4). What a group's table says less what the file says of the group are those of it whose
 * cells were taken out; what the file says of merged groups less the tables of those that the
 * report shows are those that it hides.
 *
 * @param reported whether the report shows answers by each identifying variable
 * @param base all records, by their identifying answers
 * @param thresholds every size below which the report hides a group
 */
public record SetOff(
    List<Generalisation> identify,
    List<Boolean> reported,
    List<EquivalenceClass> base,
    int k,
    Set<Integer> thresholds) {
  /** Which classes a few are left over in: some of these must be taken out as well. */
  Optional<Predicate<EquivalenceClass>> leftOver(
      List<Integer> steps, @Nullable EquivalenceClass suppressed) {
    Set<List<Integer>> out = suppressed == null ? Set.of() : new HashSet<>(suppressed.members());
    for (int i = 0; i < identify.size(); i++) {
      int variable = i;
      Generalisation.Step step = identify.get(i).steps().get(steps.get(i));
      if (reported.get(i) && !step.any()) {
        Map<Integer, List<EquivalenceClass>> groups =
            base.stream()
                .collect(
                    Collectors.groupingBy(
                        each -> step.group(each.groups().get(variable)),
                        TreeMap::new,
                        Collectors.toList()));
        for (Map.Entry<Integer, List<EquivalenceClass>> group : groups.entrySet()) {
          if (!holds(variable, group.getValue(), out)) {
            return Optional.of(each -> each.groups().get(variable).equals(group.getKey()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(int i, List<EquivalenceClass> group, Set<List<Integer>> out) {
    List<EquivalenceClass> taken = group.stream().filter(g -> out.contains(g.groups())).toList();
    if (taken.isEmpty()) {
      return hiddenEnough(i, group);
    }
    return taken.size() == group.size() || EquivalenceClass.of(List.of(), taken).holds(k);
  }

  /**
   * Whether those of a merged group whose levels the report hides are nobody, or enough and not of
   * one answer (D3).
   */
  private boolean hiddenEnough(int i, List<EquivalenceClass> group) {
    long[] levels = new long[identify.get(i).categories() + 1];
    group.forEach(each -> levels[each.groups().get(i)] += each.n());
    for (int threshold : thresholds) {
      List<EquivalenceClass> hidden =
          group.stream().filter(each -> levels[each.groups().get(i)] < threshold).toList();
      boolean some = !hidden.isEmpty() && hidden.size() < group.size();
      long n = hidden.stream().mapToLong(EquivalenceClass::n).sum();
      if ((n > 0 && n < threshold)
          || (some && !EquivalenceClass.of(List.of(), hidden).holds(threshold))) {
        return false;
      }
    }
    return true;
  }
}
