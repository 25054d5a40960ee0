package org.soundings.form;

import org.soundings.form.item.Said;

/**
 * What every page has around its content.
 *
 * @param title what the browser shows, plain
 */
public record Frame(String language, String title, Site site, Phrases phrases) {
  public static Frame of(String language, String title, Site site) {
    return new Frame(language, title, site, Phrases.in(language));
  }

  public String direction() {
    return Said.directionOf(language);
  }
}
