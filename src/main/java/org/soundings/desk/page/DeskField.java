package org.soundings.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;

/**
 * A field of a form.
 *
 * @param name as it is sent
 * @param type of an input: {@code text, email, password} or {@code hidden}; {@code select} where it
 *     has options, {@code ticks} where several can be chosen, each sent by the field's name, a
 *     point and its value; {@code textarea} of several lines, {@code key} where they are secret;
 *     {@code heading} and {@code fixed} are only read
 * @param value what it holds; never a secret
 * @param autocomplete as HTML has it
 * @param wrong what is wrong with what was sent, or null
 */
public record DeskField(
    String name,
    String type,
    Said label,
    @Nullable Said hint,
    String value,
    String autocomplete,
    List<Option> options,
    @Nullable Said wrong) {
  /** One of several to choose from. */
  public record Option(String value, Said words) {}

  public DeskField {
    options = List.copyOf(options);
  }

  public static DeskField text(String name, String type, Said label, String autocomplete) {
    return new DeskField(name, type, label, null, "", autocomplete, List.of(), null);
  }

  /** The password of whoever is signed in, or signs in. */
  public static DeskField password(String name, Said label) {
    return text(name, "password", label, "current-password");
  }

  public static DeskField hidden(String name, String value) {
    Said none = new Said("", null);
    return new DeskField(name, "hidden", none, null, value, "off", List.of(), null);
  }

  public static DeskField choice(String name, Said label, List<Option> options) {
    return new DeskField(name, "select", label, null, "", "off", options, null);
  }

  /** Several can be chosen; its value is theirs with spaces between them. */
  public static DeskField ticks(String name, Said label, List<Option> options) {
    return new DeskField(name, "ticks", label, null, "", "off", options, null);
  }

  /** Words above the fields that follow. */
  public static DeskField heading(Said words) {
    return new DeskField("", "heading", words, null, "", "off", List.of(), null);
  }

  /** What cannot be changed; the hint says why. */
  public static DeskField fixed(String name, Said label, Said value) {
    return new DeskField(name, "fixed", label, null, value.text(), "off", List.of(), null);
  }

  /** Of {@code ticks}: whether one is chosen. */
  public boolean isTicked(Option option) {
    return List.of(value.split(" ")).contains(option.value());
  }

  public DeskField hint(Said words) {
    return new DeskField(name, type, label, words, value, autocomplete, options, wrong);
  }

  /** With what was sent; a password and a key are never sent back. */
  public DeskField value(String sent) {
    String shown = type.equals("password") || type.equals("key") ? "" : sent;
    return new DeskField(name, type, label, hint, shown, autocomplete, options, wrong);
  }

  public DeskField wrong(Said words) {
    return new DeskField(name, type, label, hint, value, autocomplete, options, words);
  }
}
