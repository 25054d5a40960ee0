package org.soundings.disclosure.records;

import java.util.List;
import org.soundings.questionnaire.Category;

/**
 * How well a file of records hides people, and what that cost.
 *
 * @param records in the file; none is left out
 * @param k the fewest records that may be alike in all that identifies
 * @param suppressedRecords records whose identifying cells were all taken out
 * @param suppressedCells the cells taken out, where anything stood in them
 * @param generalisedCells cells in which a group of categories stands for one
 * @param kept share of information kept in the identifying variables: 1 less the mean loss of a
 *     cell, (g − 1)/(m − 1) where g of m categories are merged, 1 where it was taken out (Iyengar
 *     2002, doi:10.1145/775047.775089); 1 where nothing identifies
 */
public record Risk(
    long records,
    int k,
    Classes before,
    Classes after,
    long suppressedRecords,
    long suppressedCells,
    long generalisedCells,
    double kept,
    List<Done> variables,
    List<Diversity> sensitive) {
  public Risk {
    variables = List.copyOf(variables);
    sensitive = List.copyOf(sensitive);
  }

  /**
   * Equivalence classes: records alike in all that identifies. Those whose cells were taken out are
   * one class.
   *
   * @param uniques records that are like no other
   * @param below records in classes below k
   * @param highest chance that somebody who knows a person to be in the file picks the person's
   *     record, in the smallest class (prosecutor risk): 1 / smallest
   * @param mean the same on average over the records: classes / records
   */
  public record Classes(
      long number,
      long smallest,
      double median,
      long uniques,
      long below,
      double highest,
      double mean) {
    static Classes of(List<Long> sizes, int k) {
      List<Long> sorted = sizes.stream().sorted().toList();
      int n = sorted.size();
      long records = sorted.stream().mapToLong(Long::longValue).sum();
      return new Classes(
          n,
          sorted.getFirst(),
          (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0,
          sorted.stream().filter(size -> size == 1).count(),
          sorted.stream().filter(size -> size < k).mapToLong(Long::longValue).sum(),
          1.0 / sorted.getFirst(),
          (double) n / records);
    }
  }

  /**
   * What was done to an identifying variable.
   *
   * @param step how far it was made coarser: 0 not at all, {@code steps} until nothing was left
   * @param groups what is published of it
   */
  public record Done(String variable, int step, int steps, List<Category> groups) {
    public Done {
      groups = List.copyOf(groups);
    }
  }

  /**
   * How many answers to a sensitive item there are in the class that has fewest; classes in which
   * nobody answered do not count.
   *
   * @param distinct l, different answers (Machanavajjhala et al. 2007, doi:10.1145/1217299.1217302)
   * @param entropy entropy l, exp of the entropy of the answers: as many as if all were as frequent
   */
  public record Diversity(String item, long distinct, double entropy) {}
}
