package org.soundings.form.item;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Item;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/**
 * "Prefer not to say". Among options it is one value of their field, and a code that begins like it
 * is sent with its first character doubled, so that no code can be taken for it; elsewhere it is a
 * box of its own.
 */
public final class RefusalField {
  static final String VALUE = "~refused";
  private static final String MARK = "~";

  private RefusalField() {}

  /** How a category's code is sent. */
  static String sent(String code) {
    return code.startsWith(MARK) ? MARK + code : code;
  }

  /** Whether the box of an item that offers it is ticked. */
  static boolean ticked(Item item, Fields fields) {
    return item.ask().refusable() && fields.has(Fields.REFUSED, item.id());
  }

  /** Whether a value says that the answer was refused. */
  static boolean is(@Nullable Value value) {
    return value instanceof Value.Absent absent && absent.reason() == Missing.REFUSED;
  }

  /** What the box sends: itself where the item was refused, else nothing. */
  static Map<String, List<String>> fields(Item item, Map<String, Value> answers) {
    return is(answers.get(item.variables().getFirst().name()))
        ? Map.of(Fields.REFUSED, List.of(item.id()))
        : Map.of();
  }
}
