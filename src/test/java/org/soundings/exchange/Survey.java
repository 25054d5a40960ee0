package org.soundings.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.TextEntry;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;

/** A questionnaire put together by a test, and the answers read for it as words. */
final class Survey {
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Layout.Column> columns = new LinkedHashMap<>();
  private final Map<String, String> missing = new LinkedHashMap<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private int headerRows = 1;
  private Design design = Design.NONE;

  static Wording words(String text) {
    return Wording.of("en", text);
  }

  static Ask ask(String id) {
    return ask(id, Condition.ALWAYS);
  }

  static Ask ask(String id, Condition when) {
    return new Ask(id, words("What about " + id + "?"), null, false, true, when);
  }

  /** Categories whose codes are a, b, c... */
  static List<Category> options(String... labels) {
    return IntStream.range(0, labels.length)
        .mapToObj(i -> Category.plain(Character.toString((char) ('a' + i)), words(labels[i])))
        .toList();
  }

  /** A single choice of categories with codes that are no labels. */
  Survey labelled(String id, List<String> labels) {
    List<Category> categories = new ArrayList<>();
    labels.forEach(l -> categories.add(Category.plain("#" + categories.size(), words(l))));
    return with(new SingleChoice(ask(id), categories, false, false));
  }

  Survey with(Item item) {
    items.add(item);
    return this;
  }

  Survey single(String id, String... labels) {
    return with(new SingleChoice(ask(id), options(labels), false, false));
  }

  Survey multiple(String id, String... labels) {
    return with(new MultipleChoice(ask(id), options(labels), 0, labels.length, false));
  }

  Survey ranking(String id, String... labels) {
    return with(new Ranking(ask(id), options(labels), labels.length, false));
  }

  Survey number(String id, double lowest, double highest) {
    return with(new NumberEntry(ask(id), lowest, highest, 9, null, List.of()));
  }

  Survey number(String id) {
    return number(id, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  Survey date(String id) {
    return with(new DateEntry(ask(id), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  Survey text(String id) {
    return with(new TextEntry(ask(id), 1, 1000));
  }

  Survey column(String name, String header) {
    columns.put(name, new Layout.Column(header, null, List.of()));
    return this;
  }

  Survey separated(String name, String header, String separator) {
    columns.put(name, new Layout.Column(header, separator, List.of()));
    return this;
  }

  Survey chosen(String name, String header, String... marks) {
    columns.put(name, new Layout.Column(header, null, List.of(marks)));
    return this;
  }

  Survey missing(String text, String reason) {
    missing.put(text, reason);
    return this;
  }

  Survey ignore(String... names) {
    ignored.addAll(List.of(names));
    return this;
  }

  Survey headerRows(int rows) {
    headerRows = rows;
    return this;
  }

  Survey design(Design drawn) {
    design = drawn;
    return this;
  }

  Questionnaire questionnaire() {
    return new Questionnaire(
        "survey",
        "1",
        "0".repeat(64),
        List.of("en"),
        words("A survey"),
        null,
        null,
        Paging.ALL,
        Audience.RESEARCH,
        List.of(new Page("page", null, Condition.ALWAYS, items)),
        List.of(),
        design,
        new Layout(headerRows, columns, missing, ignored),
        List.of(),
        null);
  }

  /** Every answer to {@code variable}, as words: a code, a number or a reason; strictly read. */
  static String answers(Questionnaire questionnaire, Path file, String variable) {
    List<Batch> batches = new ArrayList<>();
    CsvFile.open(file).read(questionnaire, Strictness.STRICT, batches::add);
    return answers(questionnaire, batches, variable);
  }

  static String answers(Questionnaire questionnaire, List<Batch> batches, String variable) {
    List<Variable> variables = questionnaire.codebook().variables();
    int at = variables.stream().map(Variable::name).toList().indexOf(variable);
    return batches.stream()
        .flatMap(
            batch ->
                IntStream.range(0, batch.size())
                    .mapToObj(row -> word(variables.get(at), batch.columns().get(at), row)))
        .collect(Collectors.joining(" "));
  }

  private static String word(Variable variable, Answers answers, int row) {
    Answers.Levels levels = Answers.levels(answers);
    if (!levels.answered(row)) {
      Missing reason = Missing.values()[levels.level(row) - levels.categories()];
      return MissingCodes.name(reason);
    }
    return switch (variable) {
      case Variable.Categorical c -> c.categories().get(levels.level(row)).code();
      case Variable.Interval number -> number(((Answers.Numbers) answers).value(row));
      case Variable.Text text -> "words";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  static Path file(Path folder, String... lines) {
    return bytes(folder, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Path bytes(Path folder, byte[] bytes) {
    try {
      Path file = folder.resolve("data" + Arrays.hashCode(bytes) + ".csv");
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
