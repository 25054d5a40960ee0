package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How something is asked. A new kind of item is one more record here; what comes after the form
 * knows only {@link Variable}.
 */
public sealed interface Item {
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

  /** One of several that an item asks about: a line of a grid, a part of a total. */
  record Statement(String id, Wording wording) {}

  /** One of a list. */
  record SingleChoice(Ask ask, List<Category> options, boolean ordered, boolean randomised)
      implements Item {
    public SingleChoice {
      options = List.copyOf(options);
    }

    @Override
    public boolean isOneOf() {
      return true;
    }

    @Override
    public List<Category> offered() {
      return options;
    }

    @Override
    public double seconds() {
      return AnsweringTime.CHOICE;
    }

    @Override
    public List<Variable> variables() {
      List<Variable> all = new ArrayList<>();
      all.add(
          ordered
              ? new Variable.Ordinal(id(), ask.wording(), options)
              : new Variable.Nominal(id(), ask.wording(), options));
      all.addAll(otherTexts(this, options));
      return all;
    }
  }

  /**
   * Any of a list.
   *
   * @param minimum fewest that may be chosen when it is answered at all
   * @param maximum most that may be chosen
   */
  record MultipleChoice(
      Ask ask, List<Category> options, int minimum, int maximum, boolean randomised)
      implements Item {
    public MultipleChoice {
      options = List.copyOf(options);
    }

    @Override
    public List<Category> offered() {
      return options;
    }

    @Override
    public double seconds() {
      return AnsweringTime.CHOICE + AnsweringTime.OPTION * options.size();
    }

    @Override
    public List<Variable> variables() {
      List<Variable> all = new ArrayList<>();
      for (Category option : options) {
        all.add(
            new Variable.Nominal(part(this, option.code()), option.wording(), chosenOrNot(option)));
      }
      all.addAll(otherTexts(this, options));
      return all;
    }

    @Override
    public Optional<VariableSet> set() {
      return Optional.of(
          new VariableSet(
              id(),
              ask.wording(),
              VariableSet.Kind.MULTIPLE,
              options.stream().map(o -> part(this, o.code())).toList(),
              options.stream()
                  .filter(o -> o.role() == Category.Role.EXCLUSIVE)
                  .map(o -> part(this, o.code()))
                  .toList()));
    }

    private static List<Category> chosenOrNot(Category option) {
      String language = option.wording().languages().iterator().next();
      return List.of(
          Category.plain(VariableSet.NOT_CHOSEN, Wording.of(language, "Not chosen")),
          Category.plain(VariableSet.CHOSEN, Wording.of(language, "Chosen")));
    }
  }

  /**
   * A list put in order, the first first.
   *
   * @param top how many places are asked for; the number of options for a full ranking
   */
  record Ranking(Ask ask, List<Category> options, int top, boolean randomised) implements Item {
    public Ranking {
      options = List.copyOf(options);
    }

    @Override
    public int minimum() {
      return top;
    }

    @Override
    public int maximum() {
      return top;
    }

    @Override
    public List<Category> offered() {
      return options;
    }

    @Override
    public double seconds() {
      return AnsweringTime.PLACE * top;
    }

    @Override
    public List<Variable> variables() {
      List<Variable> all = new ArrayList<>();
      for (Category option : options) {
        all.add(new Variable.Ordinal(part(this, option.code()), option.wording(), places(option)));
      }
      all.addAll(otherTexts(this, options));
      return all;
    }

    @Override
    public Optional<VariableSet> set() {
      return Optional.of(
          setOf(this, VariableSet.Kind.RANKING, options.stream().map(Category::code).toList()));
    }

    private List<Category> places(Category option) {
      String language = option.wording().languages().iterator().next();
      List<Category> places = new ArrayList<>();
      for (int place = 1; place <= top; place++) {
        places.add(
            Category.plain(Integer.toString(place), Wording.of(language, Integer.toString(place))));
      }
      return places;
    }
  }

  /** Statements answered on one shared scale, lowest category first. */
  record Grid(
      Ask ask,
      List<Statement> statements,
      List<Category> scale,
      boolean ordered,
      boolean randomised)
      implements Item {
    public Grid {
      statements = List.copyOf(statements);
      scale = List.copyOf(scale);
    }

    @Override
    public List<Category> offered() {
      return scale;
    }

    @Override
    public double seconds() {
      return AnsweringTime.STATEMENT * statements.size();
    }

    @Override
    public List<Wording> asked() {
      return statements.stream().map(Statement::wording).toList();
    }

    @Override
    public List<Variable> variables() {
      return statements.stream()
          .<Variable>map(
              s ->
                  ordered
                      ? new Variable.Ordinal(part(this, s.id()), s.wording(), scale)
                      : new Variable.Nominal(part(this, s.id()), s.wording(), scale))
          .toList();
    }

    @Override
    public Optional<VariableSet> set() {
      return Optional.of(
          setOf(this, VariableSet.Kind.GRID, statements.stream().map(Statement::id).toList()));
    }

    @Override
    public Optional<Item> withOnly(Set<String> wanted) {
      List<Statement> kept =
          statements.stream().filter(s -> wanted.contains(part(this, s.id()))).toList();
      return kept.isEmpty()
          ? Optional.empty()
          : Optional.of(new Grid(ask, kept, scale, ordered, randomised));
    }
  }

  /** A number typed in. {@code decimals} is how many places are accepted. */
  record NumberEntry(
      Ask ask,
      double lowest,
      double highest,
      int decimals,
      @Nullable Wording unit,
      List<Band> bands)
      implements Item {
    public NumberEntry {
      bands = List.copyOf(bands);
    }

    @Override
    public double seconds() {
      return AnsweringTime.NUMBER;
    }

    @Override
    public List<Variable> variables() {
      return List.of(
          new Variable.Interval(id(), ask.wording(), unit, lowest, highest, bands, false));
    }
  }

  /**
   * A total shared out among several parts by numbers that add up to it: hours of a week, percent
   * of a day's work.
   *
   * @param parts what it is shared out among, in order
   * @param total what the numbers of an answer add up to
   * @param decimals how many places are accepted
   * @param unit what one of it is, or null
   */
  record Shares(
      Ask ask,
      List<Statement> parts,
      double total,
      int decimals,
      @Nullable Wording unit,
      boolean randomised)
      implements Item {
    public Shares {
      parts = List.copyOf(parts);
    }

    @Override
    public double seconds() {
      return AnsweringTime.PART * parts.size();
    }

    @Override
    public List<Wording> asked() {
      return parts.stream().map(Statement::wording).toList();
    }

    @Override
    public List<Variable> variables() {
      return parts.stream()
          .<Variable>map(
              p ->
                  new Variable.Interval(
                      part(this, p.id()), p.wording(), unit, 0, total, List.of(), false))
          .toList();
    }

    @Override
    public Optional<VariableSet> set() {
      return Optional.of(
          setOf(this, VariableSet.Kind.SHARES, parts.stream().map(Statement::id).toList()));
    }
  }

  /**
   * A whole number on a scale of which the ends have words. No place on it is taken to begin with.
   *
   * @param low what the lowest number means
   * @param high what the highest means
   */
  record Slider(Ask ask, int lowest, int highest, Wording low, Wording high) implements Item {
    @Override
    public double seconds() {
      return AnsweringTime.NUMBER;
    }

    @Override
    public Stream<Wording> wordings() {
      return Stream.of(low, high);
    }

    @Override
    public List<Variable> variables() {
      return List.of(
          new Variable.Interval(id(), ask.wording(), null, lowest, highest, List.of(), false));
    }
  }

  /** A day. Bounds are days since 1970-01-01, infinite where open. */
  record DateEntry(Ask ask, double earliest, double latest) implements Item {
    @Override
    public double seconds() {
      return AnsweringTime.DATE;
    }

    @Override
    public List<Variable> variables() {
      return List.of(
          new Variable.Interval(id(), ask.wording(), null, earliest, latest, List.of(), true));
    }
  }

  /** Words of the respondent's own; {@code lines} of 1 asks for a short answer. */
  record TextEntry(Ask ask, int lines, int longest) implements Item {
    @Override
    public double seconds() {
      return lines == 1 ? AnsweringTime.FEW_WORDS : AnsweringTime.WORDS;
    }

    @Override
    public List<Variable> variables() {
      return List.of(new Variable.Text(id(), ask.wording()));
    }
  }

  /** Something to read; asks for nothing. */
  record Note(Ask ask) implements Item {
    @Override
    public boolean asks() {
      return false;
    }

    @Override
    public double seconds() {
      return 0;
    }

    @Override
    public List<Variable> variables() {
      return List.of();
    }
  }

  /** The name of the variable that an item has for one of its options or statements. */
  static String part(Item item, String code) {
    return part(item.id(), code);
  }

  /** The same, by the item's id. */
  static String part(String item, String code) {
    return item + "." + code;
  }

  private static VariableSet setOf(Item item, VariableSet.Kind kind, List<String> codes) {
    return new VariableSet(
        item.id(),
        item.ask().wording(),
        kind,
        codes.stream().map(code -> part(item, code)).toList());
  }

  private static List<Variable> otherTexts(Item item, List<Category> options) {
    return options.stream()
        .filter(o -> o.role() == Category.Role.OTHER)
        .<Variable>map(o -> new Variable.Text(part(item, o.code()) + ".text", o.wording()))
        .toList();
  }
}
