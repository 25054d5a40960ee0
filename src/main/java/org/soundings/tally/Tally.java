package org.soundings.tally;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.soundings.questionnaire.Codebook;

/**
 * The tables that a plan asked for.
 *
 * @param responses how many responses were counted
 * @param unweighted how many more were left out because they have no weight above 0
 * @param tables by the variables of each, in the plan's order
 * @param patterns likewise
 */
public record Tally(
    TallyPlan plan,
    long responses,
    long unweighted,
    Map<TableId, Table> tables,
    Map<TableId, Patterns> patterns) {
  public Tally {
    patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** The identity of {@link #merge}. */
  public static Tally empty(TallyPlan plan, Codebook codebook) {
    Map<TableId, Table> tables = new LinkedHashMap<>();
    for (TableId names : plan.tables()) {
      List<Dimension> dimensions = new ArrayList<>();
      for (String name : names) {
        dimensions.add(Columns.dimension(codebook, plan, name));
      }
      tables.put(names, Table.empty(dimensions, plan.weights()));
    }
    Map<TableId, Patterns> patterns = new LinkedHashMap<>();
    plan.patterns().forEach(names -> patterns.put(names, new Patterns(names.size())));
    return new Tally(plan, 0, 0, tables, patterns);
  }

  /**
   * @throws IllegalArgumentException where the plan did not ask for it
   */
  public Table table(TableId variables) {
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
    Map<TableId, Table> merged = new LinkedHashMap<>();
    tables.forEach((names, table) -> merged.put(names, table.merge(other.table(names))));
    Map<TableId, Patterns> combined = new LinkedHashMap<>();
    patterns
        .keySet()
        .forEach(
            names ->
                combined.put(
                    names, renumbered(names, merged).merge(other.renumbered(names, merged))));
    return new Tally(
        plan, responses + other.responses, unweighted + other.unweighted, merged, combined);
  }

  /** Its patterns with the places of sampling units as they are in the tables of both. */
  private Patterns renumbered(TableId names, Map<TableId, Table> merged) {
    Patterns mine = Objects.requireNonNull(patterns.get(names));
    int at = names.dimension(Derived.UNIT);
    Table units = tables.get(TableId.of(Derived.UNIT));
    Table all = merged.get(TableId.of(Derived.UNIT));
    if (at < 0 || units == null || all == null) {
      return mine;
    }
    Dimension from = units.dimension(0);
    Dimension to = all.dimension(0);
    return from.names().equals(to.names()) ? mine : mine.renumbered(at, l -> from.levelIn(to, l));
  }

  /** Its bytes: equal bytes, equal answer, whatever the split and the order. */
  public byte[] canonical() {
    int size =
        2 * Long.BYTES
            + tables.values().stream().mapToInt(Table::canonicalSize).sum()
            + patterns.values().stream().mapToInt(Patterns::canonicalSize).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    bytes.putLong(responses).putLong(unweighted);
    tables.values().forEach(table -> table.canonical(bytes));
    patterns.values().forEach(part -> part.canonical(bytes));
    return bytes.array();
  }
}
