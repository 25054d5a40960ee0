package org.soundings.analysis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.request.JointRequest;
import org.soundings.analysis.request.ModelRequest;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.file.Entry;
import org.soundings.tally.TableId;

/** Reads the findings that look at several variables of the same people. */
record JointReader(VariableReader variables, Shapes shapes) {
  List<Request> correlation(Entry entry, String id) {
    Scale scale = variables.scaleAlone(entry.need("correlation"));
    List<String> names = several(entry, "correlation", scale, true);
    if (names.size() < 2) {
      return List.of();
    }
    boolean ordered = names.stream().anyMatch(shapes::ordered);
    List<Statistic> usual = Statistic.all(ordered ? "spearman" : "pearson");
    Set<Shape> offered = shapes.ofPairs(names);
    return List.of(joint(entry, id, JointRequest.Kind.CORRELATION, names, scale, offered, usual));
  }

  List<Request> paired(Entry entry, String id) {
    List<String> names = several(entry, "paired", null, false);
    if (names.size() < 2) {
      return List.of();
    }
    List<String> two = names.subList(0, 2);
    if (names.size() > 2) {
      entry.need("paired").note(PlanProblem.MISFIT, "paired", "two variables", "items: [...]");
    }
    Set<Shape> offered = shapes.ofPair(two.get(0), two.get(1), true);
    boolean numbers = offered.contains(Shape.PAIR) && !offered.contains(Shape.SQUARE);
    if (offered.isEmpty()) {
      entry.need("paired").note(PlanProblem.NOT_A_NUMBER, two.get(0));
      return List.of();
    }
    List<Statistic> usual =
        numbers
            ? Statistic.all(offered, "paired-t", "paired-d")
            : offered.contains(Shape.PAIR)
                ? Statistic.all("signed-rank")
                : shapes.count(two.get(0)) == 2
                    ? Statistic.all("mcnemar")
                    : Statistic.all("stuart-maxwell", "bowker");
    return List.of(joint(entry, id, JointRequest.Kind.PAIRED, two, null, offered, usual));
  }

  List<Request> items(Entry entry, String id) {
    Entry of = entry.need("items");
    Scale scale = variables.scaleAlone(of);
    List<String> names = several(entry, "items", scale, false);
    if (names.size() < 2) {
      return List.of();
    }
    Set<Shape> offered = shapes.ofItems(names);
    if (offered.isEmpty()) {
      of.note(PlanProblem.NOT_A_NUMBER, firstNotNumeric(names));
      return List.of();
    }
    List<Statistic> usual =
        offered.contains(Shape.ITEMS)
            ? Statistic.all("alpha", "item-analysis")
            : Statistic.all("cochran-q");
    return List.of(joint(entry, id, JointRequest.Kind.ITEMS, names, scale, offered, usual));
  }

  private Request joint(
      Entry entry,
      String id,
      JointRequest.Kind kind,
      List<String> names,
      @Nullable Scale scale,
      Set<Shape> offered,
      List<Statistic> usual) {
    List<Statistic> asked = shapes.asked(entry, offered);
    return new JointRequest(
        id, kind, names, scale, crossings(kind, names), asked == null ? usual : asked);
  }

  /** The pairs whose table would be a crosstab. */
  private List<TableId> crossings(JointRequest.Kind kind, List<String> names) {
    List<TableId> crossings = new ArrayList<>();
    for (int i = 0; i < names.size() && kind != JointRequest.Kind.ITEMS; i++) {
      for (int j = i + 1; j < names.size(); j++) {
        if (shapes.categorical(names.get(i)) && shapes.categorical(names.get(j))) {
          crossings.add(TableId.of(names.get(i)));
          crossings.add(TableId.of(names.get(j)));
          crossings.add(TableId.of(names.get(i), names.get(j)));
        }
      }
    }
    return crossings;
  }

  /** The items of the scale, or the two variables or more of a list; fewer are noted. */
  private List<String> several(Entry entry, String key, @Nullable Scale scale, boolean numbers) {
    return scale == null ? several(entry, key, 2, numbers) : scale.items();
  }

  /** The variables of a list of at least so many; fewer are noted. */
  private List<String> several(Entry entry, String key, int least, boolean numbers) {
    List<String> names = variables.all(entry.need(key)).stream().distinct().toList();
    if (names.size() < least) {
      entry.need(key).note(PlanProblem.TOO_FEW_VARIABLES, key, least);
      return List.of();
    }
    if (numbers && !names.stream().allMatch(shapes::numeric)) {
      entry.need(key).note(PlanProblem.NOT_A_NUMBER, firstNotNumeric(names));
      return List.of();
    }
    return names;
  }

  private String firstNotNumeric(List<String> names) {
    return names.stream().filter(n -> !shapes.numeric(n)).findFirst().orElse(names.getFirst());
  }

  List<Request> model(Entry entry, String id) {
    ModelRequest.Kind kind = entry.need("model").choice(ModelRequest.Kind.class);
    Entry outcome = entry.need("outcome");
    String name = variables.variable(outcome) == null ? null : outcome.text();
    List<String> predictors = several(entry, "predictors", 1, kind == ModelRequest.Kind.DRIVERS);
    if (name == null || predictors.isEmpty()) {
      return List.of();
    }
    boolean fits =
        switch (kind) {
          case LINEAR, DRIVERS -> shapes.numeric(name);
          case LOGISTIC -> shapes.valid(name).size() == 2;
          case PROPORTIONAL_ODDS -> shapes.ordered(name);
        };
    if (!fits) {
      String takes =
          switch (kind) {
            case LINEAR, DRIVERS -> "a number or an ordered variable";
            case LOGISTIC -> "a variable of two categories";
            case PROPORTIONAL_ODDS -> "a variable whose categories are in order";
          };
      outcome.note(PlanProblem.OUTCOME, name, kind.word(), takes);
      return List.of();
    }
    List<String> numbers = numbers(entry, predictors);
    return List.of(
        new ModelRequest(
            id, kind, name, predictors, references(entry, predictors, numbers, kind), numbers));
  }

  /** Ordered predictors that enter as 1, 2, 3. */
  private List<String> numbers(Entry entry, List<String> predictors) {
    List<String> numbers = new ArrayList<>();
    for (Entry of : entry.find("as-numbers").map(Entry::list).orElse(List.of())) {
      if (predictors.contains(of.text()) && shapes.ordered(of.text())) {
        numbers.add(of.text());
      } else {
        of.note(PlanProblem.NOT_ORDERED_PREDICTOR, of.text());
      }
    }
    return numbers;
  }

  /** The category that the others of a predictor are compared with. */
  private Map<String, String> references(
      Entry entry, List<String> predictors, List<String> numbers, ModelRequest.Kind kind) {
    Map<String, String> references = new TreeMap<>();
    entry
        .find("reference")
        .ifPresent(
            of ->
                of.map()
                    .forEach(
                        (name, code) -> {
                          boolean factor =
                              predictors.contains(name)
                                  && shapes.categorical(name)
                                  && !numbers.contains(name)
                                  && kind != ModelRequest.Kind.DRIVERS;
                          List<String> codes = factor ? shapes.valid(name) : List.of();
                          if (codes.contains(code.text())) {
                            references.put(name, code.text());
                          } else {
                            code.note(
                                PlanProblem.REFERENCE,
                                code.text(),
                                name,
                                factor
                                    ? Spelling.remedy(code.text(), codes)
                                    : "name a predictor that has categories");
                          }
                        }));
    return references;
  }
}
