package org.soundings.form.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** What a browser sends for answers, where several kinds of item have it in common. */
final class Sent {
  private Sent() {}

  /** The typed words among an item's answers, by variable. */
  static Map<String, List<String>> words(Item item, Map<String, Value> answers) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Variable variable : item.variables()) {
      if (answers.get(variable.name()) instanceof Value.Words words) {
        fields.put(variable.name(), List.of(words.text()));
      }
    }
    return fields;
  }

  /** Whether the item was refused as a whole. */
  static boolean refused(Item item, Map<String, Value> answers) {
    String first = item.variables().getFirst().name();
    return answers.get(first) instanceof Value.Absent absent && absent.reason() == Missing.REFUSED;
  }
}
