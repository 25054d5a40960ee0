package org.soundings.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;

/** Cuts a questionnaire into screens as its paging says (R1). */
final class Screens {
  private Screens() {}

  /**
   * @param given items that are not asked
   */
  static List<Screen> of(Questionnaire questionnaire, Set<String> given) {
    List<Page> pages =
        questionnaire.pages().stream()
            .map(page -> without(page, given))
            .filter(page -> !page.items().isEmpty())
            .toList();
    List<Screen> screens = new ArrayList<>();
    screens.add(new Screen(Screen.START, List.of()));
    switch (questionnaire.paging()) {
      case ONE_PER_PAGE -> pages.forEach(page -> oneByOne(page, screens));
      case BY_PAGE -> pages.forEach(page -> screens.add(new Screen(page.id(), List.of(page))));
      case ALL -> screens.add(new Screen("all", pages));
    }
    return List.copyOf(screens);
  }

  private static Page without(Page page, Set<String> given) {
    List<Item> asked = page.items().stream().filter(i -> !given.contains(i.id())).toList();
    return asked.size() == page.items().size()
        ? page
        : new Page(page.id(), page.title(), page.when(), asked);
  }

  /** One item a screen, with the notes before it; notes at a page's end stand by themselves. */
  private static void oneByOne(Page page, List<Screen> screens) {
    List<Item> together = new ArrayList<>();
    for (Item item : page.items()) {
      together.add(item);
      if (item.asks()) {
        screens.add(part(page, together));
        together.clear();
      }
    }
    if (!together.isEmpty()) {
      screens.add(part(page, together));
    }
  }

  private static Screen part(Page page, List<Item> items) {
    Page part = new Page(page.id(), page.title(), page.when(), items);
    return new Screen(items.getLast().id(), List.of(part));
  }
}
