package org.soundings.form;

import java.util.List;
import org.soundings.form.item.Phrases;

/**
 * A language that a page can be had in.
 *
 * @param name in the language itself
 * @param current whether the page is in it
 */
public record Tongue(String tag, String name, boolean current) {
  /**
   * All that a page can be had in.
   *
   * @param tags BCP 47
   * @param current the one of the page
   */
  public static List<Tongue> all(List<String> tags, String current) {
    return tags.stream()
        .map(tag -> new Tongue(tag, Phrases.nameOf(tag), tag.equals(current)))
        .toList();
  }
}
