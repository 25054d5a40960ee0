package org.soundings.form.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** The words behind "other, please say". */
final class OtherText {
  static final int LONGEST = 500;

  private OtherText() {}

  static boolean isOther(Category option) {
    return option.role() == Category.Role.OTHER;
  }

  /** The variable, and the field, of the words. */
  static String variable(Item item, Category option) {
    return Item.part(item, option.code()) + ".text";
  }

  /** The first option of role other behind which something was typed. */
  static Optional<Category> typed(Item item, List<Category> options, Fields fields) {
    return options.stream()
        .filter(OtherText::isOther)
        .filter(option -> !text(item, option, fields).isEmpty())
        .findFirst();
  }

  /** The words' value: skipped where the option was chosen and nothing was typed. */
  static Answer read(Item item, Category option, boolean chosen, String control, Fields fields) {
    String variable = variable(item, option);
    if (!chosen) {
      return Answer.of(Map.of(variable, new Value.Absent(Missing.NOT_APPLICABLE)));
    }
    String text = text(item, option, fields);
    if (text.isEmpty()) {
      return Answer.of(Map.of(variable, new Value.Absent(Missing.SKIPPED)));
    }
    if (Typed.length(text) > LONGEST) {
      return Answer.problem(
          FieldProblem.of(
              item.id(),
              control + ".text",
              FieldProblem.Kind.TOO_LONG,
              Typed.length(text),
              LONGEST));
    }
    return Answer.of(Map.of(variable, new Value.Words(text)));
  }

  /** The typed words among an item's answers, by variable. */
  static Map<String, List<String>> fields(Item item, Map<String, Value> answers) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Variable variable : item.variables()) {
      if (answers.get(variable.name()) instanceof Value.Words words) {
        fields.put(variable.name(), List.of(words.text()));
      }
    }
    return fields;
  }

  private static String text(Item item, Category option, Fields fields) {
    return Typed.line(fields.one(variable(item, option)));
  }
}
