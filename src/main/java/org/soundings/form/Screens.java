package org.soundings.form;

import java.util.ArrayList;
import java.util.List;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;

/** Cuts a questionnaire into screens as its paging says (R1). */
final class Screens {
  private Screens() {}

  static List<Screen> of(Questionnaire questionnaire) {
    List<Screen> screens = new ArrayList<>();
    screens.add(new Screen(Screen.START, List.of()));
    switch (questionnaire.paging()) {
      case ONE_PER_PAGE -> questionnaire.pages().forEach(page -> oneByOne(page, screens));
      case BY_PAGE ->
          questionnaire.pages().forEach(page -> screens.add(new Screen(page.id(), List.of(page))));
      case ALL -> screens.add(new Screen("all", questionnaire.pages()));
    }
    return List.copyOf(screens);
  }

  /** One item a screen, with the notes before it; notes at a page's end stand by themselves. */
  private static void oneByOne(Page page, List<Screen> screens) {
    List<Item> together = new ArrayList<>();
    for (Item item : page.items()) {
      together.add(item);
      if (!(item instanceof Item.Note)) {
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
