package org.soundings.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;

/**
 * Those who gave some of several answers and not all. An answer that stands outside of the order of
 * an ordered question ("don't know") is none.
 */
public final class PartialAnswers {
  private final Columns columns;
  private final List<BitSet> rows = new ArrayList<>();

  /**
   * @param names variables of {@code columns}
   */
  public PartialAnswers(Columns columns, List<String> names) {
    this.columns = columns;
    for (Batch batch : columns.batches()) {
      BitSet some = new BitSet();
      BitSet all = new BitSet();
      all.set(0, batch.size());
      for (String name : names) {
        BitSet given = given(batch, name);
        some.or(given);
        all.and(given);
      }
      some.andNot(all);
      rows.add(some);
    }
  }

  public boolean isEmpty() {
    return rows.stream().allMatch(BitSet::isEmpty);
  }

  /** How many of them gave one of the answers. */
  public int givers(String name) {
    int givers = 0;
    for (int b = 0; b < rows.size(); b++) {
      givers += givers(b, name).cardinality();
    }
    return givers;
  }

  /** The same by the level of a grouping, "no answer" included; nobody is not among them. */
  public Map<Integer, Integer> givers(String name, String group) {
    Map<Integer, Integer> givers = new HashMap<>();
    for (int b = 0; b < rows.size(); b++) {
      Answers.Levels levels = levels(columns.batches().get(b), group);
      givers(b, name).stream().forEach(row -> givers.merge(levels.level(row), 1, Integer::sum));
    }
    return givers;
  }

  private BitSet givers(int batch, String name) {
    BitSet givers = given(columns.batches().get(batch), name);
    givers.and(rows.get(batch));
    return givers;
  }

  private Answers.Levels levels(Batch batch, String name) {
    return Answers.levels(batch.columns().get(columns.column(name)));
  }

  private BitSet given(Batch batch, String name) {
    Answers.Levels levels = levels(batch, name);
    double[] values =
        columns.codebook().variable(name).orElse(null) instanceof Variable.Ordinal ordered
            ? ordered.values()
            : new double[0];
    BitSet given = new BitSet();
    for (int row = 0; row < batch.size(); row++) {
      boolean aside =
          levels.answered(row) && values.length > 0 && Double.isNaN(values[levels.level(row)]);
      given.set(row, levels.answered(row) && !aside);
    }
    return given;
  }

  /** The same responses without these people's answers to some variables. */
  public Columns without(Set<String> names) {
    List<Batch> batches = new ArrayList<>();
    for (int b = 0; b < rows.size(); b++) {
      Batch batch = columns.batches().get(b);
      List<Answers> all = new ArrayList<>(batch.columns());
      for (String name : names) {
        int at = columns.column(name);
        all.set(at, all.get(at).without(rows.get(b), Missing.SKIPPED));
      }
      batches.add(new Batch(batch.size(), all));
    }
    return new Columns(columns.codebook(), batches);
  }
}
