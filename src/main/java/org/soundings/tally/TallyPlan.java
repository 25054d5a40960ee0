package org.soundings.tally;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which tables are wanted.
 *
 * @param tables the variables of each table; repeated ones are counted once
 * @param patterns the variables of each table of combinations; they are counted, never weighted
 * @param weights how responses are weighted
 */
public record TallyPlan(
    List<List<String>> tables, List<List<String>> patterns, WeightScale weights) {
  public TallyPlan(List<List<String>> tables, WeightScale weights) {
    this(tables, List.of(), weights);
  }

  public TallyPlan {
    patterns = List.copyOf(new LinkedHashSet<>(patterns.stream().map(List::copyOf).toList()));
    tables = List.copyOf(new LinkedHashSet<>(tables.stream().map(List::copyOf).toList()));
  }
}
