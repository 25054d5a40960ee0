package org.soundings.form.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/**
 * Radio buttons. Words typed behind "other" choose it where nothing is chosen; where something else
 * is, they are a problem.
 */
record SingleChoiceForm(SingleChoice item) implements ItemForm {
  @Override
  public Answer read(Fields fields) {
    Optional<Category> typed = OtherText.typed(item, item.options(), fields);
    Answer choice = OneOf.read(item, item.id(), item.options(), fields);
    Value value = choice.values().get(item.id());
    if (typed.isPresent() && isSkipped(value)) {
      value = new Value.Code(typed.get().code());
      choice = Answer.of(Map.of(item.id(), value));
    } else if (typed.isPresent() && value != null && !isChosen(typed.get(), value)) {
      return Answer.problem(
          FieldProblem.of(
              item.id(),
              OneOf.option(item.id(), item.options().indexOf(typed.get())),
              FieldProblem.Kind.OTHER_NOT_CHOSEN));
    }
    return value == null ? choice : withWords(choice, value, fields);
  }

  private Answer withWords(Answer choice, Value value, Fields fields) {
    if (value instanceof Value.Absent absent) {
      return new Answer(Answer.absent(item, absent.reason()), List.of(), choice.empty());
    }
    Answer answer = choice;
    for (int i = 0; i < item.options().size(); i++) {
      Category option = item.options().get(i);
      if (OtherText.isOther(option)) {
        String control = OneOf.option(item.id(), i);
        answer = answer.and(OtherText.read(item, option, isChosen(option, value), control, fields));
      }
    }
    return answer;
  }

  private static boolean isSkipped(@Nullable Value value) {
    return value instanceof Value.Absent absent && absent.reason() == Missing.SKIPPED;
  }

  private static boolean isChosen(Category option, Value value) {
    return value instanceof Value.Code code && code.code().equals(option.code());
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    Map<String, List<String>> fields = new LinkedHashMap<>(OtherText.fields(item, answers));
    Value value = answers.get(item.id());
    if (value != null) {
      fields.putAll(OneOf.fields(item.id(), value));
    }
    return fields;
  }

  @Override
  public List<Part> parts(Entered entered) {
    List<Category> shown = entered.ordered(item.id(), item.options(), item.randomised());
    return List.of(
        new Part.Choices(
            item.id(),
            null,
            false,
            OneOf.options(item, item.id(), item.options(), shown, entered)));
  }
}
