package org.soundings.form.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.VariableSet;
import org.soundings.response.Value;

/**
 * Checkboxes, one field an option. Words typed behind "other" choose it. Too many, too few, or an
 * exclusive option among others is a problem; none at all is not.
 */
record MultipleChoiceForm(MultipleChoice item) implements ItemForm {
  @Override
  public Answer read(Fields fields) {
    List<Category> chosen = new ArrayList<>();
    for (Category option : item.options()) {
      List<String> sent = fields.all(name(option));
      if (!sent.isEmpty() && !sent.equals(List.of(VariableSet.CHOSEN))) {
        return problem(FieldProblem.Kind.NOT_OFFERED);
      }
      if (!sent.isEmpty() || typedBehind(option, fields)) {
        chosen.add(option);
      }
    }
    boolean refused = RefusalField.ticked(item, fields);
    if (chosen.isEmpty()) {
      return refused ? Answer.refused(item) : Answer.skipped(item, OneOf.control(item.id()));
    }
    return refused ? problem(FieldProblem.Kind.REFUSED_AND_ANSWERED) : answer(chosen, fields);
  }

  private boolean typedBehind(Category option, Fields fields) {
    return OtherText.typed(item, List.of(option), fields).isPresent();
  }

  private Answer answer(List<Category> chosen, Fields fields) {
    int count = chosen.size();
    Optional<Category> alone =
        chosen.stream().filter(option -> option.role() == Category.Role.EXCLUSIVE).findFirst();
    if (alone.isPresent() && count > 1) {
      return problem(FieldProblem.Kind.NOT_ALONE, alone.get().wording());
    }
    if (count > item.maximum()) {
      return problem(FieldProblem.Kind.TOO_MANY, item.maximum(), count);
    }
    return count < item.minimum() && alone.isEmpty()
        ? problem(FieldProblem.Kind.TOO_FEW, item.minimum(), count)
        : values(chosen, fields);
  }

  private Answer values(List<Category> chosen, Fields fields) {
    Answer answer = Answer.of(Map.of());
    for (int i = 0; i < item.options().size(); i++) {
      Category option = item.options().get(i);
      boolean isChosen = chosen.contains(option);
      String code = isChosen ? VariableSet.CHOSEN : VariableSet.NOT_CHOSEN;
      answer = answer.and(Answer.of(Map.of(name(option), new Value.Code(code))));
      if (OtherText.isOther(option)) {
        String control = OneOf.option(item.id(), i);
        answer = answer.and(OtherText.read(item, option, isChosen, control, fields));
      }
    }
    return answer;
  }

  private Answer problem(FieldProblem.Kind kind, Object... arguments) {
    return Answer.problem(FieldProblem.of(item.id(), OneOf.control(item.id()), kind, arguments));
  }

  private String name(Category option) {
    return Item.part(item, option.code());
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    Map<String, List<String>> fields = new LinkedHashMap<>(RefusalField.fields(item, answers));
    fields.putAll(OtherText.fields(item, answers));
    for (Category option : item.options()) {
      if (new Value.Code(VariableSet.CHOSEN).equals(answers.get(name(option)))) {
        fields.put(name(option), List.of(VariableSet.CHOSEN));
      }
    }
    return fields;
  }

  @Override
  public Said hint(Phrases phrases) {
    boolean open = item.maximum() >= item.options().size();
    if (item.minimum() <= 1) {
      return open ? phrases.say("hint.any") : phrases.say("hint.up-to", item.maximum());
    }
    if (item.minimum() == item.maximum()) {
      return phrases.say("hint.exactly", item.minimum());
    }
    return open
        ? phrases.say("hint.at-least", item.minimum())
        : phrases.say("hint.between", item.minimum(), item.maximum());
  }

  @Override
  public List<Part> parts(Entered entered) {
    List<Part.Option> options = new ArrayList<>();
    for (Category option : entered.ordered(item.id(), item.options(), item.randomised())) {
      String control = OneOf.option(item.id(), item.options().indexOf(option));
      options.add(
          new Part.Option(
              control,
              name(option),
              VariableSet.CHOSEN,
              entered.said(option.wording()),
              entered.fields().has(name(option), VariableSet.CHOSEN),
              option.role() == Category.Role.EXCLUSIVE,
              option.role() == Category.Role.EXCLUSIVE,
              OtherText.isOther(option)
                  ? entered.otherBox(control, OtherText.variable(item, option))
                  : null));
    }
    if (item.ask().refusable()) {
      String control = OneOf.option(item.id(), item.options().size());
      options.add(entered.refusal(item, control));
    }
    return List.of(new Part.Choices(item.id(), null, true, options));
  }
}
