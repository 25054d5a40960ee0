package org.soundings.form.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** One variable answered with one of a list of categories: a single choice, a grid's statement. */
final class OneOf {
  private OneOf() {}

  /** The element to go to: the first option. */
  static String control(String variable) {
    return option(variable, 0);
  }

  static String option(String variable, int place) {
    return variable + "." + (place + 1);
  }

  static Answer read(Item item, String variable, List<Category> categories, Fields fields) {
    Set<String> sent = new LinkedHashSet<>(fields.all(variable));
    sent.remove("");
    if (sent.isEmpty()) {
      return new Answer(
          Map.of(variable, new Value.Absent(Missing.SKIPPED)),
          List.of(),
          List.of(control(variable)));
    }
    String value = sent.iterator().next();
    if (sent.size() == 1 && value.equals(RefusalField.VALUE) && item.ask().refusable()) {
      return Answer.of(Map.of(variable, new Value.Absent(Missing.REFUSED)));
    }
    for (Category category : categories) {
      if (sent.size() == 1 && value.equals(RefusalField.sent(category.code()))) {
        return Answer.of(Map.of(variable, new Value.Code(category.code())));
      }
    }
    return Answer.problem(
        FieldProblem.of(item.id(), control(variable), FieldProblem.Kind.NOT_OFFERED));
  }

  /** The field for a value; none where it was skipped. */
  static Map<String, List<String>> fields(String variable, Value value) {
    if (value instanceof Value.Code code) {
      return Map.of(variable, List.of(RefusalField.sent(code.code())));
    }
    return RefusalField.is(value) ? Map.of(variable, List.of(RefusalField.VALUE)) : Map.of();
  }

  /**
   * @param declared all categories as the questionnaire lists them; element ids count by it
   * @param shown the same in the order shown
   */
  static List<Part.Option> options(
      Item item, String variable, List<Category> declared, List<Category> shown, Entered entered) {
    List<Part.Option> options = new ArrayList<>();
    for (Category category : shown) {
      String control = option(variable, declared.indexOf(category));
      String value = RefusalField.sent(category.code());
      options.add(
          new Part.Option(
              control,
              variable,
              value,
              entered.said(category.wording()),
              entered.fields().has(variable, value),
              false,
              category.role() == Category.Role.ASIDE,
              OtherText.isOther(category) && item.isOneOf()
                  ? entered.otherBox(control, OtherText.variable(item, category))
                  : null));
    }
    if (item.ask().refusable()) {
      options.add(entered.refusal(item, option(variable, declared.size()), variable));
    }
    return options;
  }
}
