package org.soundings.form;

import java.util.List;
import java.util.OptionalInt;
import org.soundings.form.item.Phrases;

/**
 * What is published of a closed wave that people were invited to: a line for each of the answers,
 * so that each respondent can find their own and everybody can count them.
 *
 * @param name of the wave
 * @param issued how many credentials were signed for it, where that is known
 * @param nullifiers sorted
 */
public record NullifierList(String name, OptionalInt issued, List<String> nullifiers) {
  public NullifierList {
    nullifiers = List.copyOf(nullifiers);
  }

  /** Plain text; its first line, marked by a sharp, says how to find one's own. */
  public String text(String language) {
    Phrases phrases = Phrases.in(language);
    StringBuilder text =
        new StringBuilder("# ").append(phrases.text("nullifiers.how", name, nullifiers.size()));
    issued.ifPresent(i -> text.append(' ').append(phrases.text("nullifiers.issued", i)));
    text.append('\n');
    nullifiers.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
