package org.soundings.desk.page;

import java.util.List;
import org.soundings.form.item.Said;

/** A few numbers that matter most, large. */
public record DeskSums(List<Sum> sums) implements DeskBlock {
  /**
   * One of them.
   *
   * @param number written out
   * @param words what it counts
   */
  public record Sum(String number, Said words) {}

  public DeskSums {
    sums = List.copyOf(sums);
  }
}
