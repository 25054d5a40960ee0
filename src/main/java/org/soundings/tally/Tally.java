package org.soundings.tally;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Codebook;

/**
 * The tables that a plan asked for.
 *
 * @param responses how many responses were counted
 * @param unweighted how many more were left out because they have no weight
 * @param tables by the variables of each, in the plan's order
 */
public record Tally(
    TallyPlan plan, long responses, long unweighted, Map<List<String>, Table> tables) {
  public Tally {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** The identity of {@link #merge}. */
  public static Tally empty(TallyPlan plan, Codebook codebook) {
    Map<List<String>, Table> tables = new LinkedHashMap<>();
    for (List<String> names : plan.tables()) {
      List<Dimension> dimensions = new ArrayList<>();
      for (String name : names) {
        dimensions.add(Columns.dimension(codebook, name));
      }
      tables.put(names, Table.empty(dimensions, plan.weights()));
    }
    return new Tally(plan, 0, 0, tables);
  }

  /**
   * @throws IllegalArgumentException where the plan did not ask for it
   */
  public Table table(List<String> variables) {
    Table table = tables.get(variables);
    if (table == null) {
      throw new IllegalArgumentException("the plan has no table of " + variables);
    }
    return table;
  }

  /** The tally of the responses of both. Pure, associative, commutative, exact. */
  public Tally merge(Tally other) {
    if (!plan.equals(other.plan)) {
      throw new IllegalArgumentException("only tallies of one plan can be merged");
    }
    Map<List<String>, Table> merged = new LinkedHashMap<>();
    tables.forEach((names, table) -> merged.put(names, table.merge(other.table(names))));
    return new Tally(plan, responses + other.responses, unweighted + other.unweighted, merged);
  }

  /** Its bytes: equal bytes, equal answer, whatever the split and the order. */
  public byte[] canonical() {
    int size = 2 * Long.BYTES + tables.values().stream().mapToInt(Table::canonicalSize).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    bytes.putLong(responses).putLong(unweighted);
    tables.values().forEach(table -> table.canonical(bytes));
    return bytes.array();
  }
}
