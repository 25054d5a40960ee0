package org.soundings.tally;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which table of a tally: the names of the variables that it counts by, in the order of its
 * dimensions. The same variables in another order are another table; no variable at all is the
 * table of all responses.
 */
public record TableId(List<String> variables) implements Iterable<String> {
  /** The table of all responses, which has one cell. */
  public static final TableId ALL = new TableId(List.of());

  public TableId {
    variables = List.copyOf(variables);
  }

  /** The table by these variables; {@link #ALL} of none. */
  public static TableId of(String... variables) {
    return new TableId(List.of(variables));
  }

  /** How many variables it counts by. */
  public int size() {
    return variables.size();
  }

  /**
   * @throws IndexOutOfBoundsException where it has no such dimension
   */
  public String get(int dimension) {
    return variables.get(dimension);
  }

  /**
   * @throws java.util.NoSuchElementException where it is {@link #ALL}
   */
  public String first() {
    return variables.getFirst();
  }

  /**
   * @throws java.util.NoSuchElementException where it is {@link #ALL}
   */
  public String last() {
    return variables.getLast();
  }

  /** Whether it counts by a variable. */
  public boolean contains(String variable) {
    return variables.contains(variable);
  }

  /** The table by one more variable, which comes before all of these. */
  public TableId after(String variable) {
    List<String> all = new ArrayList<>(List.of(variable));
    all.addAll(variables);
    return new TableId(all);
  }

  /**
   * The table without its first variable, every level of which is added up.
   *
   * @throws IllegalArgumentException where it is {@link #ALL}
   */
  public TableId withoutFirst() {
    return new TableId(variables.subList(1, variables.size()));
  }

  /** Whether it is {@link #ALL}. */
  public boolean isEmpty() {
    return variables.isEmpty();
  }

  /** The dimension of a variable; negative where it does not count by it. */
  public int dimension(String variable) {
    return variables.indexOf(variable);
  }

  /** Its variables in order. */
  public Stream<String> stream() {
    return variables.stream();
  }

  @Override
  public Iterator<String> iterator() {
    return variables.iterator();
  }

  /** Its variables in brackets, separated by commas. */
  @Override
  public String toString() {
    return variables.toString();
  }
}
