package org.soundings.form.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Ranking;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/**
 * A list in which each option is given its place from a menu (R10). Fewer places than asked for are
 * an answer; one place given twice is a problem.
 */
record RankingForm(Ranking item) implements ItemForm {
  @Override
  public Answer read(Fields fields) {
    Map<String, String> places = new LinkedHashMap<>();
    for (Category option : item.options()) {
      String place = fields.one(name(option));
      if (!place.isEmpty() && !offered().contains(place)) {
        return problem(option, FieldProblem.Kind.NOT_OFFERED);
      }
      if (places.containsValue(place)) {
        return problem(option, FieldProblem.Kind.SAME_PLACE, place);
      }
      if (!place.isEmpty()) {
        places.put(option.code(), place);
      }
    }
    return read(places, fields);
  }

  private Answer read(Map<String, String> places, Fields fields) {
    boolean refused = RefusalField.ticked(item, fields);
    Optional<Category> unranked =
        OtherText.typed(item, item.options(), fields)
            .filter(other -> !places.containsKey(other.code()));
    if (unranked.isPresent()) {
      return problem(unranked.get(), FieldProblem.Kind.OTHER_NOT_CHOSEN);
    }
    if (places.isEmpty()) {
      return refused
          ? Answer.refused(item)
          : Answer.skipped(item, control(item.options().getFirst()));
    }
    return refused
        ? problem(item.options().getFirst(), FieldProblem.Kind.REFUSED_AND_ANSWERED)
        : answer(places, fields);
  }

  private Answer answer(Map<String, String> places, Fields fields) {
    Answer answer = Answer.of(Map.of());
    for (Category option : item.options()) {
      String place = places.get(option.code());
      Value value =
          place == null ? new Value.Absent(Missing.NOT_APPLICABLE) : new Value.Code(place);
      answer = answer.and(Answer.of(Map.of(name(option), value)));
      if (OtherText.isOther(option)) {
        answer = answer.and(OtherText.read(item, option, place != null, control(option), fields));
      }
    }
    return answer;
  }

  private List<String> offered() {
    List<String> places = new ArrayList<>();
    for (int place = 1; place <= item.top(); place++) {
      places.add(Integer.toString(place));
    }
    return places;
  }

  private Answer problem(Category option, FieldProblem.Kind kind, Object... arguments) {
    return Answer.problem(FieldProblem.of(item.id(), control(option), kind, arguments));
  }

  private String name(Category option) {
    return Item.part(item, option.code());
  }

  private String control(Category option) {
    return OneOf.option(item.id(), item.options().indexOf(option));
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    Map<String, List<String>> fields = new LinkedHashMap<>(RefusalField.fields(item, answers));
    fields.putAll(OtherText.fields(item, answers));
    for (Category option : item.options()) {
      if (answers.get(name(option)) instanceof Value.Code place) {
        fields.put(name(option), List.of(place.code()));
      }
    }
    return fields;
  }

  @Override
  public Said hint(Phrases phrases) {
    return item.top() < item.options().size()
        ? phrases.say("hint.ranking.top", item.top())
        : phrases.say("hint.ranking");
  }

  @Override
  public List<Part> parts(Entered entered) {
    List<Part.Place> places = new ArrayList<>();
    for (Category option : entered.ordered(item.id(), item.options(), item.randomised())) {
      String control = control(option);
      places.add(
          new Part.Place(
              control,
              name(option),
              entered.said(option.wording()),
              entered.fields().one(name(option)),
              OtherText.isOther(option)
                  ? entered.otherBox(control, OtherText.variable(item, option))
                  : null));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Places(item.id(), offered(), places));
    parts.addAll(entered.refusalBox(item));
    return parts;
  }
}
