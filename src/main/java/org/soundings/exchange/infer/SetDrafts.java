package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Items of several columns. */
final class SetDrafts {
  private SetDrafts() {}

  static Draft multiple(List<Field> run, String id) {
    Draft draft = start("multiple", run, id);
    List<Options.Option> options = new ArrayList<>();
    Names codes = new Names();
    for (Field field : run) {
      Marks marks = field.marks().orElseThrow();
      String label = marks.label().isEmpty() ? Runs.part(run, field) : marks.label();
      options.add(option(field, label, codes, options));
      draft.chosen(id + "." + options.getLast().code(), field.header(), marks.chosen());
    }
    return draft.options("options", new Options(options, false));
  }

  static Draft ranking(List<Field> run, String id) {
    Draft draft = start("ranking", run, id);
    List<Options.Option> options = new ArrayList<>();
    Names codes = new Names();
    for (Field field : run) {
      options.add(option(field, Runs.part(run, field), codes, options));
      draft.column(id + "." + options.getLast().code(), field.header());
    }
    return draft.options("options", new Options(options, false));
  }

  static Draft grid(List<Field> run, Options scale, String id) {
    Draft draft = start("grid", run, id);
    if (!scale.ordered()) {
      draft.with("ordered", "no");
    }
    Map<String, String> statements = new LinkedHashMap<>();
    Names codes = new Names();
    for (Field field : run) {
      String code = codes.own(Names.part(field.name().part(), "part"));
      statements.put(code, Runs.part(run, field));
      draft.column(id + "." + code, field.header());
    }
    return draft.statements(statements).options("scale", scale);
  }

  private static Draft start(String kind, List<Field> run, String id) {
    return Draft.of(kind, id, Runs.question(run))
        .refusable(run.stream().anyMatch(field -> field.profile().refused()));
  }

  /** An option with a label that no other has. */
  private static Options.Option option(
      Field field, String label, Names codes, List<Options.Option> others) {
    boolean taken = others.stream().anyMatch(other -> other.label().equals(label));
    String own = taken ? label + " (" + field.header() + ")" : label;
    String part = field.name().part().isEmpty() ? field.name().digits() : field.name().part();
    return new Options.Option(codes.own(Names.part(part, "option")), own, false);
  }
}
