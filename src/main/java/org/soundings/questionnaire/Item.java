package org.soundings.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How something is asked. A new kind of item is one more record; what comes after the form knows
 * only {@link Variable}.
 */
public sealed interface Item
    permits SingleChoice,
        MultipleChoice,
        Ranking,
        Grid,
        NumberEntry,
        Shares,
        Slider,
        DateEntry,
        TextEntry,
        Note {
  Ask ask();

  /** How its answers are analysed, in order; empty for a note. */
  List<Variable> variables();

  /** The set its variables form, where there are several. */
  default Optional<VariableSet> set() {
    return Optional.empty();
  }

  /** The options that it offers, in order; of a grid its scale. */
  default List<Category> offered() {
    return List.of();
  }

  /** What each of its answers is of, where it is not the question alone: statements, parts. */
  default List<Wording> asked() {
    return List.of();
  }

  /** How many places after the point its numbers may have. */
  default int decimals() {
    return 0;
  }

  /** Whether one of what it offers is its whole answer. */
  default boolean isOneOf() {
    return false;
  }

  /** Whether what it offers runs from less to more. */
  default boolean ordered() {
    return false;
  }

  /** Whether what it lists is shown to each respondent in another order. */
  default boolean randomised() {
    return false;
  }

  /** The fewest of what it offers that an answer has; 0 where it is not chosen from several. */
  default int minimum() {
    return 0;
  }

  /** The most, likewise. */
  default int maximum() {
    return 0;
  }

  /** What the numbers of an answer add up to; not a number where they need not. */
  default double total() {
    return Double.NaN;
  }

  /** How many characters the respondent's own words may have; 0 where it asks for none. */
  default int longest() {
    return 0;
  }

  /** Whether there is anything to answer. */
  default boolean asks() {
    return true;
  }

  /** The same with those of its statements whose variables are wanted; empty where none is. */
  default Optional<Item> withOnly(Set<String> wanted) {
    return Optional.empty();
  }

  /** The same with other options; itself where one of them is not its whole answer. */
  default Item offering(List<Category> options) {
    return this;
  }

  /** How long it takes to answer once it is read. */
  double seconds();

  default String id() {
    return ask().id();
  }

  /** Whether it is a set of this kind. */
  default boolean is(VariableSet.Kind kind) {
    return set().map(VariableSet::kind).filter(kind::equals).isPresent();
  }

  /** What is read besides the question and its hint. */
  default Stream<Wording> wordings() {
    return Stream.concat(offered().stream().map(Category::wording), asked().stream());
  }

  /** The name of the variable that an item has for one of its options or statements. */
  static String part(Item item, String code) {
    return part(item.id(), code);
  }

  /** The same, by the item's id. */
  static String part(String item, String code) {
    return item + "." + code;
  }
}
