package org.soundings.tally;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which tables are wanted.
 *
 * @param tables the variables of each table; repeated ones are counted once
 * @param weights how responses are weighted
 */
public record TallyPlan(List<List<String>> tables, WeightScale weights) {
  public TallyPlan {
    tables = List.copyOf(new LinkedHashSet<>(tables.stream().map(List::copyOf).toList()));
  }
}
