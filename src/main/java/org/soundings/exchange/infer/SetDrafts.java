package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.doubt.SameAnswers;
import org.soundings.exchange.infer.label.Names;
import org.soundings.exchange.infer.label.Options;

/** Items of several columns. */
final class SetDrafts {
  /** So many would hardly rate things without a tie. */
  private static final long MANY = 30;

  private SetDrafts() {}

  static ItemDraft multiple(List<Field> run, String id) {
    ItemDraft draft = start("multiple", run, id);
    draft.looks().removeIf(look -> look.assumed().endsWith("times) is taken for no answer."));
    List<Options.Option> options = new ArrayList<>();
    Names codes = new Names();
    for (Field field : run) {
      if (field.isFreeOther()) {
        String words = Runs.part(run, field);
        options.add(option(field, words, codes, options));
        String code = options.getLast().code();
        draft.column(id + "." + code, field).with("otherwise", code);
        draft.look(
            Look.Doubt.LITTLE,
            "Whatever was written under \"" + words + "\" marks that option.",
            "");
        continue;
      }
      Marks marks = field.marks().orElseThrow();
      boolean number = !marks.label().isEmpty() && field.name().partWording().matches("\\d+");
      boolean named = field.name().spoken() && !field.name().partWording().isEmpty() && !number;
      boolean part = named || marks.label().isEmpty() || isShared(run, marks.label());
      String label = part ? Runs.part(run, field) : marks.label();
      options.add(option(field, label, codes, options));
      draft
          .column(id + "." + options.getLast().code(), field)
          .list("chosen", chosen(run, field, marks, options.getLast().label()));
    }
    if (run.stream().anyMatch(Field::box)) {
      draft.look(
          Look.Doubt.EVEN,
          "1 is taken for not chosen and 2 for chosen, as SoSci Survey writes boxes.",
          "If they are two answers, make it a grid and write these as its scale.");
    }
    reason(run)
        .ifPresent(
            field ->
                draft.look(
                    Look.Doubt.EVEN,
                    "\""
                        + field.header()
                        + "\", a code for no answer by its number, is an option like the others,"
                        + " and who chose it is in the base.",
                    "To take those out of the base, leave their cells in these columns empty."));
    return draft.options("options", new Options(options, false));
  }

  /** The box of a code that stands for no answer elsewhere: 99 beside 1, 2 and 3, or -99. */
  private static Optional<Field> reason(List<Field> run) {
    List<String> codes = run.stream().map(field -> field.name().part()).toList();
    boolean few = codes.stream().filter(code -> code.matches("\\d")).count() == codes.size() - 1L;
    return run.stream()
        .filter(field -> few && field.name().part().matches("[_-]?[789]{2,4}"))
        .findFirst();
  }

  /** Whether a text marks several columns, and so names none of them. */
  private static boolean isShared(List<Field> run, String mark) {
    return run.stream().filter(field -> field.profile().texts().equals(List.of(mark))).count() > 1;
  }

  /**
   * What marks an option where no reader would know: its own text where another option is called so
   * too, and 0 where every other option is marked by its own code.
   */
  private static List<String> chosen(List<Field> run, Field field, Marks marks, String label) {
    if (marks.chosen().isEmpty() && !marks.label().isEmpty() && !marks.label().equals(label)) {
      return List.of(marks.label());
    }
    boolean ownCodes =
        run.stream()
            .filter(each -> !each.name().part().equals("0") && !each.isUnused())
            .allMatch(each -> each.profile().texts().equals(List.of(each.name().part())));
    boolean zero = field.name().part().equals("0") && field.profile().texts().equals(List.of("0"));
    return zero && ownCodes && run.size() > 2 && field.profile().hasEmpty()
        ? List.of("0")
        : marks.chosen();
  }

  static ItemDraft ranking(List<Field> run, String id) {
    ItemDraft draft = start("ranking", run, id);
    List<Options.Option> options = new ArrayList<>();
    Names codes = new Names();
    for (Field field : run) {
      options.add(option(field, Runs.part(run, field), codes, options));
      draft.column(id + "." + options.getLast().code(), field);
    }
    draft.looks().removeIf(look -> look.assumed().startsWith("The numbers are taken for a scale"));
    boolean many = run.getFirst().profile().answered() >= MANY;
    return draft
        .look(
            many ? Look.Doubt.LITTLE : Look.Doubt.EVEN,
            "Taken for a ranking, because nobody gives a place twice.",
            "If it is a rating, make it a grid with a scale.")
        .options("options", new Options(options, false));
  }

  static ItemDraft grid(List<Field> run, Options scale, String id) {
    ItemDraft draft = start("grid", run, id);
    if (!scale.ordered()) {
      draft.with("ordered", "no");
    }
    Map<String, String> statements = new LinkedHashMap<>();
    Names codes = new Names();
    for (Field field : run) {
      String code = codes.own(Names.part(field.name().part(), "part"));
      statements.put(code, Runs.part(run, field));
      draft.column(id + "." + code, field).map("codes", ofTexts(scale.codes(), field));
    }
    if (draft.looks().stream().noneMatch(look -> look.assumed().contains(SameAnswers.ACCENTS))) {
      List<String> texts =
          run.stream().flatMap(field -> field.profile().texts().stream()).distinct().toList();
      SameAnswers.together(id, texts).ifPresent(draft.looks()::add);
    }
    return draft.statements(statements).options("scale", scale);
  }

  /** The codes of those spellings that the column holds. */
  private static Map<String, String> ofTexts(Map<String, String> codes, Field field) {
    Map<String, String> own = new LinkedHashMap<>();
    field.profile().spellings().values().stream()
        .flatMap(List::stream)
        .filter(codes::containsKey)
        .forEach(text -> own.put(text, codes.getOrDefault(text, "")));
    return own;
  }

  private static ItemDraft start(String kind, List<Field> run, String id) {
    ItemDraft draft =
        ItemDraft.of(kind, id, Runs.question(run))
            .refusable(
                run.stream().flatMap(f -> f.profile().refusals().stream()).distinct().toList());
    run.stream().flatMap(f -> f.looks().stream()).distinct().forEach(l -> draft.looks(List.of(l)));
    return draft;
  }

  /** An option with a label that no other has. */
  private static Options.Option option(
      Field field, String label, Names codes, List<Options.Option> others) {
    boolean taken = others.stream().anyMatch(other -> other.label().equals(label));
    String own = taken ? label + " (" + field.header() + ")" : label;
    String part =
        Stream.of(field.name().part(), field.name().digits(), label)
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    return new Options.Option(codes.own(Names.part(part, "option")), own, false);
  }
}
