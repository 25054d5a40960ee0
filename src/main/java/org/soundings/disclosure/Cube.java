package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.Derived;
import org.soundings.tally.TableId;

/**
 * Everything that a study will ever publish of a wave, declared before the wave opens (D5). What is
 * not in it cannot be asked for later; its {@link #sha256} says that it has not changed.
 *
 * @param tables the variables of each table that is published, one or two
 * @param groups the variables that people are grouped by
 * @param besides what leaves beside tables, and how: of records what identifies with its steps and
 *     what is kept, of quotations their items and who reads them, the weighting, the tests
 * @param facts what the findings let a reader compute
 */
public record Cube(
    Policy policy,
    List<TableId> tables,
    List<String> groups,
    SortedMap<String, List<String>> besides,
    List<Fact> facts,
    Codebook codebook) {
  private static final String POLICY = "policy ";
  private static final String TABLE = "table ";
  private static final String GROUP = "group ";

  public Cube {
    facts = List.copyOf(new LinkedHashSet<>(facts));
    tables = List.copyOf(new LinkedHashSet<>(tables));
    groups = List.copyOf(new LinkedHashSet<>(groups));
    besides = Collections.unmodifiableSortedMap(new TreeMap<>(besides));
  }

  /** Tables alone. */
  public Cube(Policy policy, List<TableId> tables, List<String> groups, Codebook codebook) {
    this(policy, tables, groups, new TreeMap<>(), List.of(), codebook);
  }

  /** A name for how answers are weighted; "none" where they are not. */
  public String weighting() {
    List<String> all = new ArrayList<>();
    besides.forEach(
        (what, names) -> {
          if (what.startsWith("weight")) {
            all.add(what + names);
          }
        });
    return all.isEmpty() ? "none" : Sha256.hex(String.join("\n", all));
  }

  /** What it publishes, a line each, for {@link #of}. */
  public List<String> declared() {
    List<String> lines = new ArrayList<>();
    lines.add(POLICY + policy.name() + " " + policy.minimum());
    tables.forEach(table -> lines.add(TABLE + String.join(" ", table.variables())));
    groups.forEach(group -> lines.add(GROUP + group));
    facts.forEach(fact -> lines.add(fact.declared()));
    return lines;
  }

  /**
   * What was declared before, where its variables are still there; what is beside the tables is not
   * in it.
   *
   * @param lines as {@link #declared} writes them
   */
  public static Optional<Cube> of(List<String> lines, Codebook codebook) {
    Policy policy = Policy.ORGANISATION;
    List<TableId> tables = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    try {
      for (String line : lines) {
        if (line.startsWith(POLICY)) {
          String[] of = line.substring(POLICY.length()).split(" ", 2);
          policy = new Policy(of[0], Integer.parseInt(of[1]), false, 1);
        } else if (line.startsWith(TABLE)) {
          tables.add(TableId.of(line.substring(TABLE.length()).split(" ")));
        } else if (line.startsWith(GROUP)) {
          groups.add(line.substring(GROUP.length()));
        } else {
          facts.add(Fact.of(line));
        }
      }
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
    boolean known =
        Stream.concat(tables.stream().map(TableId::variables), facts.stream().map(Fact::variables))
            .flatMap(List::stream)
            .allMatch(name -> codebook.variable(name).isPresent());
    return known
        ? Optional.of(new Cube(policy, tables, groups, new TreeMap<>(), facts, codebook))
        : Optional.empty();
  }

  /** All of it and all that was published of the same answers before, under its own policy. */
  public Cube after(List<Cube> earlier) {
    List<TableId> allTables = new ArrayList<>();
    List<String> allGroups = new ArrayList<>();
    List<Fact> allFacts = new ArrayList<>();
    for (Cube each : earlier) {
      allTables.addAll(each.tables);
      allGroups.addAll(each.groups);
      allFacts.addAll(each.facts);
    }
    allTables.addAll(tables);
    allGroups.addAll(groups);
    allFacts.addAll(facts);
    return new Cube(policy, allTables, allGroups, besides, allFacts, codebook);
  }

  /** The same, its tables weighted. */
  public Cube weighted(String weight) {
    List<Fact> all = new ArrayList<>(facts);
    tables.stream()
        .filter(table -> table.size() <= 2 && !isNumbers(table))
        .forEach(table -> all.add(new Fact.Weighted(table, weight)));
    return new Cube(policy, tables, groups, besides, all, codebook);
  }

  /**
   * What must be counted to clear it: its tables, the table of each variable in them, and how the
   * groups lie in one another.
   */
  public List<TableId> counted() {
    Set<TableId> all = new LinkedHashSet<>(tables);
    if (!policy.isOpen()) {
      tables.forEach(table -> table.forEach(name -> all.add(TableId.of(name))));
      List<String> groupings = groupings();
      for (int i = 0; i < groupings.size(); i++) {
        for (int j = i + 1; j < groupings.size(); j++) {
          all.add(TableId.of(groupings.get(i), groupings.get(j)));
        }
      }
      all.addAll(Overlaps.counted(groups, codebook));
      facts.stream()
          .flatMap(fact -> fact.variables().stream())
          .filter(name -> codebook.variable(name).isPresent() && !isWeight(name))
          .forEach(name -> all.add(TableId.of(name)));
      facts.stream().flatMap(this::parts).forEach(all::add);
      for (TableId table : tables) {
        table.forEach(name -> router(name).ifPresent(on -> all.add(TableId.of(name, on))));
      }
    }
    return new ArrayList<>(all);
  }

  /**
   * What may lie in one another: the groups, and what has categories without an order and a table
   * of its own, as teams and departments that nothing is told by.
   */
  List<String> groupings() {
    Set<String> all = new LinkedHashSet<>(groups);
    Set<String> ofSets =
        codebook.sets().stream()
            .flatMap(set -> set.variables().stream())
            .collect(Collectors.toSet());
    tables.stream()
        .filter(table -> table.size() == 1 && !ofSets.contains(table.first()))
        .map(TableId::first)
        .filter(name -> codebook.variable(name).orElse(null) instanceof Variable.Nominal)
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** Its tables by their names: in which order a plan asks for them decides nothing. */
  List<TableId> inOrder() {
    return tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
  }

  private boolean isWeight(String name) {
    return facts.stream()
        .anyMatch(fact -> fact instanceof Fact.Weighted w && w.weight().equals(name));
  }

  boolean isWeighted() {
    return facts.stream().anyMatch(Fact.Weighted.class::isInstance);
  }

  /**
   * Whether the mean of an item by a group is asked for, or that of a score of which it is part.
   */
  boolean isSummed(String item, String group) {
    return facts.stream()
        .anyMatch(
            fact ->
                fact instanceof Fact.Sums s
                    && group.equals(s.by())
                    && (s.variable().equals(item)
                        || codebook
                            .scale(s.variable())
                            .map(scale -> scale.items().contains(item))
                            .orElse(false)));
  }

  /** Whether means of an item, or of a score of which it is part, are asked for by groups. */
  boolean isSummedByGroups(String item) {
    return facts.stream()
        .anyMatch(fact -> fact instanceof Fact.Sums s && s.by() != null && isSummed(item, s.by()));
  }

  /** What must be counted of the items of a score that is told by groups. */
  private Stream<TableId> parts(Fact fact) {
    if (fact instanceof Fact.Sums s && s.by() != null) {
      String by = s.by();
      return codebook.scale(s.variable()).stream()
          .flatMap(scale -> scale.items().stream())
          .map(item -> TableId.of(by, item));
    }
    return Stream.empty();
  }

  /** The combinations of answers that must be counted to clear it. */
  public List<TableId> combined() {
    return policy.isOpen()
        ? List.of()
        : facts.stream()
            .filter(Fact.Weighted.class::isInstance)
            .map(Fact::variables)
            .map(TableId::new)
            .toList();
  }

  /** The one variable that decides who is asked another, where it is one and is published. */
  Optional<String> router(String name) {
    Set<String> on = codebook.routes(name);
    return on.size() == 1
            && !Derived.isDerived(name)
            && tables.contains(new TableId(List.copyOf(on)))
        ? on.stream().filter(v -> isCategorical(v)).findFirst()
        : Optional.empty();
  }

  private boolean isCategorical(String variable) {
    return codebook.variable(variable).orElse(null) instanceof Variable.Categorical;
  }

  /**
   * The smallest group of a variable that is shown. Who is asked it has answered what leads there,
   * so it is as sensitive as that.
   */
  public int k(String variable) {
    return codebook.routes(variable).stream()
        .filter(of -> !of.equals(variable))
        .mapToInt(this::k)
        .reduce(policy.minimum(codebook.sensitivity(variable)), Math::max);
  }

  boolean isNumber(String variable) {
    return codebook.variable(variable).orElse(null) instanceof Variable.Interval;
  }

  /** Whether a table holds values, the number last, rather than categories. */
  boolean isNumbers(TableId table) {
    return !table.isEmpty() && isNumber(table.last());
  }

  List<VariableSet> sets(VariableSet.Kind kind) {
    return codebook.sets().stream().filter(set -> set.kind() == kind).toList();
  }

  /** Lower-case hexadecimal SHA-256 of all that it holds and of every k. */
  public String sha256() {
    StringBuilder text = new StringBuilder();
    text.append(policy.name()).append('\n').append(policy.minimum()).append('\n');
    tables.forEach(
        table -> {
          table.forEach(name -> text.append(name).append(' ').append(k(name)).append('\t'));
          text.append('\n');
        });
    groups.forEach(name -> text.append(name).append('\n'));
    facts.forEach(fact -> text.append(fact.declared()).append('\n'));
    besides.forEach(
        (what, names) ->
            text.append(what).append(' ').append(String.join(" ", names)).append('\n'));
    return Sha256.hex(text.toString());
  }
}
