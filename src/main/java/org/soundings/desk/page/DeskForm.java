package org.soundings.desk.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;

/**
 * A form that is posted.
 *
 * @param button its words
 * @param plain whether the button stands back behind others of the page
 * @param passkey how a passkey is used instead of the password, or null
 */
public record DeskForm(
    String action,
    List<DeskField> fields,
    Said button,
    boolean plain,
    @Nullable PasskeyButton passkey)
    implements DeskBlock {
  /**
   * A button that uses or makes a passkey; shown where the browser knows any.
   *
   * @param address gives what the browser is asked; empty where the form has it already, and its
   *     own button makes a passkey
   * @param words its own
   * @param failed what is said where the browser has none, or the person stopped it
   */
  public record PasskeyButton(String address, Said words, Said failed) {}

  public DeskForm {
    fields = List.copyOf(fields);
  }

  public DeskForm(String action, List<DeskField> fields, Said button) {
    this(action, fields, button, false, null);
  }

  /** With a button that stands back. */
  public DeskForm quiet() {
    return new DeskForm(action, fields, button, true, passkey);
  }

  public DeskForm with(PasskeyButton one) {
    return new DeskForm(action, fields, button, plain, one);
  }

  /** With what was sent, and what is wrong with it, by the names of fields. */
  public DeskForm sent(Map<String, String> values, Map<String, Said> wrong) {
    return new DeskForm(
        action,
        fields.stream().map(f -> filled(f, values, wrong)).toList(),
        button,
        plain,
        passkey);
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
