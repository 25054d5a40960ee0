package org.soundings.questionnaire.file;

import java.util.ArrayList;
import java.util.List;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Wording;

/** Pages and the items on them. */
final class PageReader {
  private final Places places;
  private final ConditionReader conditions;
  private final ItemReader items;
  private boolean complete = true;

  PageReader(Places places) {
    this.places = places;
    this.conditions = new ConditionReader(places);
    this.items = new ItemReader(places, conditions);
  }

  /** Whether every item so far was of a known kind. */
  boolean complete() {
    return complete;
  }

  Condition when(Entry entry) {
    return entry.find("show-if").map(conditions::read).orElse(Condition.ALWAYS);
  }

  /**
   * @param also what must hold besides the page's own condition
   */
  Page page(Entry entry, Condition also) {
    String id = entry.need("page").name();
    Wording title = entry.find("title").map(e -> e.wording(places)).orElse(null);
    Condition when = both(also, when(entry));
    List<Item> read = new ArrayList<>();
    for (Entry item : entry.need("items").list()) {
      items.read(item).ifPresentOrElse(read::add, () -> complete = false);
    }
    return places.mark(new Page(id, title, when, read), entry.place());
  }

  private static Condition both(Condition first, Condition second) {
    if (first.equals(Condition.ALWAYS)) {
      return second;
    }
    return second.equals(Condition.ALWAYS) ? first : new Condition.All(List.of(first, second));
  }
}
