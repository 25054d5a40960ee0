package org.soundings.disclosure.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All ways to make the identifying variables coarser, each variable for all records alike
 * (full-domain generalisation, Samarati 2001, doi:10.1109/69.971193), and the way through them that
 * loses least at each step.
 */
public final class Lattice {
  /** By the answers, first variable first. */
  public static final Comparator<EquivalenceClass> BY_CONTENT =
      (a, b) -> {
        for (int i = 0; i < a.groups().size(); i++) {
          int order = Integer.compare(a.groups().get(i), b.groups().get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private static final Comparator<EquivalenceClass> SMALLEST_FIRST =
      Comparator.comparingLong(EquivalenceClass::n).thenComparing(BY_CONTENT);

  private final List<Generalisation> identify;
  private final List<EquivalenceClass> base;
  private final int k;
  private final SetOff setOff;
  private final long records;

  /**
   * @param base all records, by their identifying answers, in the order of these
   */
  public Lattice(List<Generalisation> identify, List<EquivalenceClass> base, int k, SetOff setOff) {
    this.identify = identify;
    this.base = base;
    this.k = k;
    this.setOff = setOff;
    this.records = base.stream().mapToLong(EquivalenceClass::n).sum();
  }

  /**
   * From nothing merged to all merged, always by the step that loses least, the first declared of
   * equals: the best place on the way, or nothing where none is safe.
   */
  public Optional<Coarsened> best() {
    Coarsened here = at(Collections.nCopies(identify.size(), 0));
    Coarsened best = null;
    while (here != null) {
      best = here.safe() && here.isBetterThan(best) ? here : best;
      here = next(here.steps());
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Coarsened next(List<Integer> steps) {
    Coarsened next = null;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) < identify.get(i).steps().size() - 1) {
        List<Integer> further = new ArrayList<>(steps);
        further.set(i, steps.get(i) + 1);
        Coarsened there = at(further);
        next = there.isBetterThan(next) ? there : next;
      }
    }
    return next;
  }

  /** At these steps, with as little taken out as makes it safe: whole classes, smallest first. */
  Coarsened at(List<Integer> steps) {
    List<EquivalenceClass> kept = new ArrayList<>();
    List<EquivalenceClass> out = new ArrayList<>();
    classes(steps).forEach(each -> (each.holds(k) ? kept : out).add(each));
    long below = out.stream().mapToLong(EquivalenceClass::n).sum();
    kept.sort(SMALLEST_FIRST);
    Optional<Predicate<EquivalenceClass>> needed = needed(steps, together(out));
    while (needed.isPresent()) {
      Optional<EquivalenceClass> next = kept.stream().filter(needed.get()).findFirst();
      if (next.isEmpty()) {
        return new Coarsened(steps, kept, together(out), false, 1, below);
      }
      kept.remove(next.get());
      out.add(next.get());
      needed = needed(steps, together(out));
    }
    return new Coarsened(steps, kept, together(out), true, loss(steps, kept, together(out)), below);
  }

  private static @Nullable EquivalenceClass together(List<EquivalenceClass> out) {
    return out.isEmpty() ? null : EquivalenceClass.of(List.of(), out);
  }

  /** Which classes one more must be taken out of; nothing where it is safe. */
  private Optional<Predicate<EquivalenceClass>> needed(
      List<Integer> steps, @Nullable EquivalenceClass out) {
    return out == null || out.holds(k)
        ? setOff.leftOver(steps, out)
        : Optional.of(anyOfThem -> true);
  }

  private List<EquivalenceClass> classes(List<Integer> steps) {
    Map<List<Integer>, List<EquivalenceClass>> alike = new LinkedHashMap<>();
    for (EquivalenceClass each : base) {
      alike.computeIfAbsent(groups(each.groups(), steps), any -> new ArrayList<>()).add(each);
    }
    List<EquivalenceClass> classes = new ArrayList<>();
    alike.forEach((groups, some) -> classes.add(EquivalenceClass.of(groups, some)));
    return classes;
  }

  /** What is published at these steps of one combination of answers. */
  public List<Integer> groups(List<Integer> levels, List<Integer> steps) {
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      groups.add(identify.get(i).steps().get(steps.get(i)).group(levels.get(i)));
    }
    return groups;
  }

  private double loss(
      List<Integer> steps, List<EquivalenceClass> left, @Nullable EquivalenceClass out) {
    double loss = out == null ? 0 : (double) out.n() * identify.size();
    for (EquivalenceClass each : left) {
      for (int i = 0; i < steps.size(); i++) {
        Generalisation g = identify.get(i);
        int merged = g.steps().get(steps.get(i)).size(each.groups().get(i));
        loss += g.categories() > 1 ? each.n() * (merged - 1.0) / (g.categories() - 1) : 0;
      }
    }
    return identify.isEmpty() || records == 0 ? 0 : loss / records / identify.size();
  }
}
