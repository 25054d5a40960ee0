package org.soundings.disclosure.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records after each identifying variable was made coarser by some steps and the cells of those
 * that are still too few were taken out.
 *
 * @param steps of each variable
 * @param classes that are published
 * @param suppressed the records whose cells were taken out, or null where there are none
 * @param safe whether it may be published
 * @param loss share of information lost in the identifying variables
 * @param below how many records were in classes too small or unanimous
 */
public record Coarsened(
    List<Integer> steps,
    List<EquivalenceClass> classes,
    @Nullable EquivalenceClass suppressed,
    boolean safe,
    double loss,
    long below) {
  public Coarsened {
    steps = List.copyOf(steps);
    classes = List.copyOf(classes);
  }

  boolean isBetterThan(@Nullable Coarsened other) {
    if (other == null || safe != other.safe) {
      return other == null || safe;
    }
    return safe && loss != other.loss ? loss < other.loss : below < other.below;
  }
}
