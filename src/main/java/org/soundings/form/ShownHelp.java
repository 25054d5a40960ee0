package org.soundings.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Help;

/**
 * Where to find help, in the language of a page.
 *
 * @param links telephone numbers and pages
 */
public record ShownHelp(Said text, List<Line> links) {
  /**
   * One of them.
   *
   * @param label who answers there
   * @param shown the number; null of a page, whose label is its link
   */
  public record Line(Said label, @Nullable Said shown, String address) {}

  public ShownHelp {
    links = List.copyOf(links);
  }

  static @Nullable ShownHelp of(@Nullable Help help, String language) {
    return help == null
        ? null
        : new ShownHelp(
            Said.of(help.text(), language),
            help.links().stream().map(link -> line(link, language)).toList());
  }

  private static Line line(Help.Link link, String language) {
    return new Line(
        Said.of(link.label(), language),
        link.isTelephone() ? new Said(link.shown().in(language), null) : null,
        link.address().in(language));
  }
}
