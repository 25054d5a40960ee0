package org.soundings.desk.page;

import java.util.List;
import java.util.Map;
import org.soundings.form.item.Said;

/**
 * A form that is posted.
 *
 * @param button its words
 * @param plain whether the button stands back behind others of the page
 */
public record DeskForm(String action, List<DeskField> fields, Said button, boolean plain)
    implements DeskBlock {
  public DeskForm {
    fields = List.copyOf(fields);
  }

  public DeskForm(String action, List<DeskField> fields, Said button) {
    this(action, fields, button, false);
  }

  /** With a button that stands back. */
  public DeskForm quiet() {
    return new DeskForm(action, fields, button, true);
  }

  /** With what was sent, and what is wrong with it, by the names of fields. */
  public DeskForm sent(Map<String, String> values, Map<String, Said> wrong) {
    return new DeskForm(
        action, fields.stream().map(f -> filled(f, values, wrong)).toList(), button, plain);
  }

  private static DeskField filled(
      DeskField field, Map<String, String> values, Map<String, Said> wrong) {
    DeskField filled =
        values.containsKey(field.name())
            ? field.value(values.getOrDefault(field.name(), ""))
            : field;
    Said words = wrong.get(field.name());
    return words == null ? filled : filled.wrong(words);
  }
}
