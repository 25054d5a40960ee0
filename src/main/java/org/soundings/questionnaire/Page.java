package org.soundings.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items shown together, in order, when {@code when} holds. */
public record Page(String id, @Nullable Wording title, Condition when, List<Item> items) {
  public Page {
    items = List.copyOf(items);
  }
}
