package org.soundings.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.form.item.Answer;
import org.soundings.form.item.FieldProblem;
import org.soundings.form.item.Fields;
import org.soundings.form.item.ItemForm;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Routing;
import org.soundings.questionnaire.Variable;
import org.soundings.response.LargestResponse;
import org.soundings.response.Response;
import org.soundings.response.Value;

/** Reads the fields of a screen. */
final class Reader {
  private final Questionnaire questionnaire;
  private final Routing routing;

  Reader(Questionnaire questionnaire, Routing routing) {
    this.questionnaire = questionnaire;
    this.routing = routing;
  }

  ScreenReading read(Screen screen, Map<String, List<String>> sent, Map<String, Value> answers) {
    Fields fields = spoken(new Fields(sent));
    return screen.isStart() ? start(screen, fields, answers) : items(screen, fields, answers);
  }

  /** A language that the questionnaire does not have is not asked for. */
  private Fields spoken(Fields fields) {
    boolean known = questionnaire.languages().contains(fields.one(Fields.SPEAK));
    return known ? fields : fields.without(Fields.SPEAK);
  }

  private ScreenReading start(Screen screen, Fields fields, Map<String, Value> answers) {
    boolean agreed = questionnaire.consent() == null || !fields.all(Fields.AGREED).isEmpty();
    FieldProblem problem =
        FieldProblem.of(screen.id(), Fields.AGREED, FieldProblem.Kind.NOT_AGREED);
    List<FieldProblem> problems = agreed ? List.of() : List.of(problem);
    return new ScreenReading(screen, fields, answers, problems, Map.of(), Set.of());
  }

  private ScreenReading items(Screen screen, Fields fields, Map<String, Value> answers) {
    Map<String, Answer> given = new LinkedHashMap<>();
    Map<String, Value> all = new LinkedHashMap<>(answers);
    for (Item item : screen.items().filter(i -> wasAsked(i, fields)).toList()) {
      Answer answer = ItemForm.of(item).read(fields);
      given.put(item.id(), answer);
      put(item, answer, all);
    }
    List<FieldProblem> problems = tooMuch(screen, given.keySet(), all);
    Map<String, List<String>> empty = new LinkedHashMap<>();
    Set<String> opened = new LinkedHashSet<>();
    for (Item item : shown(screen, all)) {
      Answer answer = given.get(item.id());
      if (answer != null) {
        note(item, answer, fields, problems, empty);
      } else if (!fields.has(Fields.OPENED, item.id())) {
        opened.add(item.id());
      }
    }
    return new ScreenReading(screen, fields, all, problems, empty, opened);
  }

  /** Takes out what a ballot has no space for, the last item first. */
  private static List<FieldProblem> tooMuch(
      Screen screen, Set<String> given, Map<String, Value> all) {
    List<FieldProblem> problems = new ArrayList<>();
    for (Item item : screen.items().toList().reversed()) {
      if (LargestResponse.words(all.values()) > LargestResponse.WORDS
          && given.contains(item.id())
          && wrote(item, all)) {
        item.variables().stream().map(Variable::name).forEach(all::remove);
        problems.addFirst(FieldProblem.of(item.id(), item.id(), FieldProblem.Kind.TOO_MUCH));
      }
    }
    return problems;
  }

  private static boolean wrote(Item item, Map<String, Value> answers) {
    return item.variables().stream()
        .anyMatch(variable -> answers.get(variable.name()) instanceof Value.Words);
  }

  private List<Item> shown(Screen screen, Map<String, Value> answers) {
    Set<String> here = screen.items().map(Item::id).collect(Collectors.toSet());
    return routing.shown(new Response(answers)).stream()
        .filter(item -> here.contains(item.id()))
        .toList();
  }

  /** A script of somebody's own may send answers alone. */
  private static boolean wasAsked(Item item, Fields fields) {
    return fields.has(Fields.ASKED, item.id())
        || item.variables().stream().anyMatch(v -> fields.values().containsKey(v.name()));
  }

  private static void put(Item item, Answer answer, Map<String, Value> all) {
    item.variables().stream().map(Variable::name).forEach(all::remove);
    all.putAll(answer.values());
  }

  private static void note(
      Item item,
      Answer answer,
      Fields fields,
      List<FieldProblem> problems,
      Map<String, List<String>> empty) {
    problems.addAll(answer.problems());
    if (answer.empty().isEmpty()) {
      return;
    }
    if (item.ask().required()) {
      problems.add(
          FieldProblem.of(item.id(), answer.empty().getFirst(), FieldProblem.Kind.REQUIRED));
    } else if (!fields.has(Fields.PROMPTED, item.id())) {
      empty.put(item.id(), answer.empty());
    }
  }
}
