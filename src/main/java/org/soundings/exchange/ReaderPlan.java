package org.soundings.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.response.Missing;

/** Makes a reader of blocks for a questionnaire; each thread has one of its own. */
final class ReaderPlan {
  private final Binding binding;
  private final Strictness strictness;
  private final NumberFormat numbers;
  private final Notes notes = new Notes();
  private final Map<String, AnswerTarget> targets = new LinkedHashMap<>();
  private final Map<String, Map<String, AnswerTarget>> options = new LinkedHashMap<>();
  private final CellReader[] cells;
  private final List<SetRule> rules = new ArrayList<>();
  private final List<RoutedAnswers.Route> routes = new ArrayList<>();

  private ReaderPlan(Binding binding, Strictness strictness, NumberFormat numbers) {
    this.binding = binding;
    this.numbers = numbers;
    this.strictness = strictness;
    this.cells = new CellReader[binding.header().names().size()];
    Arrays.fill(cells, CellReader.IGNORED);
  }

  static BlockReader reader(Binding binding, Strictness strictness, Dialect dialect) {
    return new ReaderPlan(binding, strictness, dialect.numbers()).reader(dialect);
  }

  private BlockReader reader(Dialect dialect) {
    Questionnaire questionnaire = binding.questionnaire();
    for (Variable variable : questionnaire.codebook().variables()) {
      targets.put(
          variable.name(),
          new AnswerTarget(
              variable,
              variable instanceof Variable.Text && questionnaire.design().names(variable.name())));
    }
    binding.absent().forEach(name -> rules.add(new SetRule.Absent(target(name))));
    for (Page page : questionnaire.pages()) {
      page.items().forEach(item -> plan(item, page));
    }
    Set<String> ofItems =
        Set.copyOf(
            questionnaire
                .items()
                .flatMap(i -> i.variables().stream())
                .map(Variable::name)
                .toList());
    targets.forEach(
        (name, target) -> {
          if (!ofItems.contains(name)) {
            column(name, MissingCodes.of(binding.layout(), false, null));
          }
        });
    leaveOut();
    return new BlockReader(
        cells,
        List.copyOf(targets.values()),
        rules,
        new RoutedAnswers(routes),
        dialect,
        binding.layout().shortRows(),
        notes);
  }

  /** What marks a row as no response. */
  private void leaveOut() {
    binding
        .layout()
        .leftOut()
        .forEach(
            (header, texts) -> {
              int at = binding.header().names().indexOf(Header.clean(header));
              if (at >= 0) {
                put(at, new LeftOutCell(texts, notes));
              }
            });
  }

  private void plan(Item item, Page page) {
    Map<String, Missing> codes =
        MissingCodes.of(binding.layout(), item.ask().refusable(), item.ask().refusal());
    if (item.is(VariableSet.Kind.MULTIPLE)) {
      multiple(item, codes);
    } else if (item.is(VariableSet.Kind.RANKING)) {
      ranking(item, codes);
    }
    for (Variable variable : item.variables()) {
      if (inOwnColumn(item, variable)) {
        column(variable.name(), codes);
      }
    }
    if (item.isOneOf()) {
      otherAlone(item);
    }
    route(item, page);
  }

  /** Words under "other" say that it was chosen where the choice itself is left empty. */
  private void otherAlone(Item choice) {
    for (int level = 0; level < choice.offered().size(); level++) {
      String words = Item.part(choice, choice.offered().get(level).code()) + ".text";
      if (targets.containsKey(words) && binding.columns().containsKey(words)) {
        rules.add(new SetRule.Other(target(choice.id()), level, target(words)));
      }
    }
  }

  /** Whether a variable of the item is read as its type says, not as part of a set of options. */
  private static boolean inOwnColumn(Item item, Variable variable) {
    return !(item.is(VariableSet.Kind.MULTIPLE) || item.is(VariableSet.Kind.RANKING))
        || variable instanceof Variable.Text;
  }

  private void column(String name, Map<String, Missing> codes) {
    Integer at = binding.columns().get(name);
    if (at != null) {
      put(at, cell(at, target(name), ofColumn(name, codes)));
    }
  }

  private CellReader cell(int at, AnswerTarget target, Map<String, Missing> codes) {
    return switch (target.variable()) {
      case Variable.Categorical c ->
          new LevelCell(
              at,
              target,
              Meanings.of(c.categories(), codes, strictness)
                  .alsoWritten(binding.column(c.name()), c.categories()),
              DataFault.NOT_A_CATEGORY,
              otherwise(c.name(), c.categories()),
              notes);
      case Variable.Interval number ->
          new NumberCell(at, target, number, reasons(codes), codes, format(number), notes);
      case Variable.Text text ->
          target.keepsNames()
              ? new NameCell(target, reasons(codes), notes)
              : new TextCell(target, reasons(codes), notes);
    };
  }

  /** The reasons of the whole file and, before them, those of one column alone. */
  private Map<String, Missing> ofColumn(String name, Map<String, Missing> codes) {
    Layout.Column column = binding.column(name);
    if (column == null || column.missing().isEmpty()) {
      return codes;
    }
    Map<String, Missing> all = new LinkedHashMap<>(MissingCodes.named(column.missing()));
    codes.forEach(all::putIfAbsent);
    return all;
  }

  /** The place of the option that every other text stands for, or -1. */
  private int otherwise(String name, List<Category> categories) {
    Layout.Column column = binding.column(name);
    return column == null || column.otherwise() == null
        ? -1
        : categories.stream().map(Category::code).toList().indexOf(column.otherwise());
  }

  private NumberFormat format(Variable.Interval number) {
    Layout.Column column = binding.column(number.name());
    if (column != null && column.written() != null) {
      return NumberFormat.of(column.written());
    }
    if (number.date()) {
      return NumberFormat.DAY;
    }
    return strictness == Strictness.LENIENT && numbers == NumberFormat.PLAIN
        ? NumberFormat.FORGIVING
        : numbers;
  }

  private Meanings reasons(Map<String, Missing> codes) {
    return Meanings.of(List.of(), codes, strictness);
  }

  private void multiple(Item item, Map<String, Missing> codes) {
    List<AnswerTarget> all = optionTargets(item, item.offered());
    if (shared(item, all, item.offered(), false, codes)) {
      return;
    }
    for (Category option : item.offered()) {
      String name = Item.part(item, option.code());
      Integer at = binding.columns().get(name);
      if (at != null) {
        Meanings marks = Meanings.ofMarks(binding.column(name), option, ofColumn(name, codes));
        put(
            at,
            new LevelCell(at, target(name), marks, DataFault.NOT_A_MARK, any(name, option), notes));
      }
    }
    rules.add(new SetRule.Multiple(all));
  }

  /** 1 where any text marks the option, for the column says so of it, or -1. */
  private int any(String variable, Category option) {
    Layout.Column column = binding.column(variable);
    return column != null && option.code().equals(column.otherwise()) ? 1 : -1;
  }

  private void ranking(Item item, Map<String, Missing> codes) {
    List<AnswerTarget> all = optionTargets(item, item.offered());
    if (shared(item, all, item.offered(), true, codes)) {
      return;
    }
    List<Integer> places = new ArrayList<>();
    for (AnswerTarget target : all) {
      Integer at = binding.columns().get(target.variable().name());
      places.add(at == null ? -1 : at);
      if (at != null && target.variable() instanceof Variable.Categorical c) {
        String name = c.name();
        Meanings meanings = Meanings.of(c.categories(), ofColumn(name, codes), strictness);
        put(at, new LevelCell(at, target, meanings, DataFault.NOT_A_PLACE, notes));
      }
    }
    rules.add(new SetRule.Ranking(all, places));
  }

  private boolean shared(
      Item item,
      List<AnswerTarget> all,
      List<Category> categories,
      boolean ranked,
      Map<String, Missing> codes) {
    Integer at = binding.shared().get(item.id());
    Layout.Column column = binding.column(item.id());
    if (at == null || column == null || column.separator() == null) {
      return false;
    }
    Meanings meanings =
        Meanings.of(categories, ofColumn(item.id(), codes), strictness)
            .alsoWritten(column, categories);
    int otherwise = otherwise(item.id(), categories);
    put(at, new ChoicesCell(at, all, meanings, column.separator(), ranked, otherwise, notes));
    return true;
  }

  private List<AnswerTarget> optionTargets(Item item, List<Category> categories) {
    Map<String, AnswerTarget> byCode = new LinkedHashMap<>();
    categories.forEach(o -> byCode.put(o.code(), target(Item.part(item, o.code()))));
    if (item.set().orElseThrow().kind() == VariableSet.Kind.MULTIPLE) {
      options.put(item.id(), byCode);
    }
    return List.copyOf(byCode.values());
  }

  private AnswerTarget target(String name) {
    return Objects.requireNonNull(targets.get(name), name);
  }

  private void put(int at, CellReader cell) {
    cells[at] = cells[at] == CellReader.IGNORED ? cell : CellReader.both(cells[at], cell);
  }

  private void route(Item item, Page page) {
    Condition when = new Condition.All(List.of(page.when(), item.ask().when()));
    if (!when.variables().isEmpty()) {
      List<AnswerTarget> all = item.variables().stream().map(v -> target(v.name())).toList();
      routes.add(new RoutedAnswers.Route(RoutedAnswers.test(when, targets, options), all));
    }
    for (Variable variable : item.variables()) {
      otherOf(item, variable).ifPresent(routes::add);
    }
  }

  /** The words of "other, please say" are asked of those who chose it. */
  private Optional<RoutedAnswers.Route> otherOf(Item item, Variable variable) {
    String suffix = ".text";
    String start = item.id() + ".";
    if (!(variable instanceof Variable.Text)
        || !variable.name().startsWith(start)
        || !variable.name().endsWith(suffix)) {
      return Optional.empty();
    }
    String code =
        variable.name().substring(start.length(), variable.name().length() - suffix.length());
    Condition chosen = new Condition.Is(item.id(), Set.of(code));
    return Optional.of(
        new RoutedAnswers.Route(
            RoutedAnswers.test(chosen, targets, options), List.of(target(variable.name()))));
  }
}
