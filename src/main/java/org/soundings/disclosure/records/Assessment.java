package org.soundings.disclosure.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a file of records risks, and what was done against it. */
public record Assessment(
    Extract extract, List<String> sensitive, int k, List<EquivalenceClass> base, Coarsened best) {
  public Risk risk() {
    List<EquivalenceClass> after = new ArrayList<>(best.classes());
    EquivalenceClass suppressed = best.suppressed();
    if (suppressed != null) {
      after.add(suppressed);
    }
    return new Risk(
        base.stream().mapToLong(EquivalenceClass::n).sum(),
        k,
        classes(base),
        classes(after),
        suppressed == null ? 0 : suppressed.n(),
        suppressedCells(),
        generalisedCells(),
        1 - best.loss(),
        IntStream.range(0, extract.identify().size()).mapToObj(this::done).toList(),
        IntStream.range(0, sensitive.size()).mapToObj(item -> diversity(item, after)).toList());
  }

  private Risk.Classes classes(List<EquivalenceClass> classes) {
    return Risk.Classes.of(classes.stream().map(EquivalenceClass::n).toList(), k);
  }

  private Generalisation.Step step(int i) {
    return extract.identify().get(i).steps().get(best.steps().get(i));
  }

  private long suppressedCells() {
    EquivalenceClass suppressed = best.suppressed();
    Set<List<Integer>> out = suppressed == null ? Set.of() : new HashSet<>(suppressed.members());
    long cells = 0;
    for (EquivalenceClass each : base) {
      for (int i = 0; i < each.groups().size(); i++) {
        boolean answered = each.groups().get(i) < extract.identify().get(i).categories();
        cells += answered && out.contains(each.groups()) ? each.n() : 0;
      }
    }
    return cells;
  }

  private long generalisedCells() {
    long cells = 0;
    for (EquivalenceClass each : best.classes()) {
      for (int i = 0; i < extract.identify().size(); i++) {
        cells += step(i).size(each.groups().get(i)) > 1 ? each.n() : 0;
      }
    }
    return cells;
  }

  private Risk.Done done(int i) {
    Generalisation g = extract.identify().get(i);
    return new Risk.Done(g.variable(), best.steps().get(i), g.steps().size() - 1, step(i).groups());
  }

  private Risk.Diversity diversity(int item, List<EquivalenceClass> classes) {
    List<EquivalenceClass> answered =
        classes.stream().filter(each -> each.distinct(item) > 0).toList();
    return new Risk.Diversity(
        sensitive.get(item),
        answered.stream().mapToLong(each -> each.distinct(item)).min().orElse(0),
        answered.stream().mapToDouble(each -> each.entropy(item)).min().orElse(Double.NaN));
  }
}
