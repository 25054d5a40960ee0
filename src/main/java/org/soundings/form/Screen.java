package org.soundings.form;

import java.util.List;
import java.util.stream.Stream;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;

/**
 * What a respondent is shown at once.
 *
 * @param id unique within a questionnaire; fit for an address
 * @param pages the pages of the questionnaire that it shows, each with only the items that it
 *     shows; empty for the first screen
 */
public record Screen(String id, List<Page> pages) {
  /** The first screen's id; no page or item can be called that. */
  public static final String START = "_start";

  public Screen {
    pages = List.copyOf(pages);
  }

  /** Whether it is the first: who asks and why, how long it takes, the consent. */
  public boolean isStart() {
    return id.equals(START);
  }

  public Stream<Item> items() {
    return pages.stream().flatMap(page -> page.items().stream());
  }
}
