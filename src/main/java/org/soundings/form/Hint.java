package org.soundings.form;

import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Wording;

/** The line of help under a question: the author's, or else what the form itself demands. */
final class Hint {
  private static final String EXAMPLE = "27 3 2007";

  private Hint() {}

  static @Nullable Said of(Item item, Phrases phrases) {
    Wording hint = item.ask().hint();
    if (hint != null) {
      return Said.of(hint, phrases.language());
    }
    return switch (item) {
      case Item.MultipleChoice multiple -> choose(multiple, phrases);
      case Item.Ranking ranking ->
          ranking.top() < ranking.options().size()
              ? phrases.say("hint.ranking.top", ranking.top())
              : phrases.say("hint.ranking");
      case Item.DateEntry date -> phrases.say("hint.date", EXAMPLE);
      case Item.Shares shares -> phrases.say("hint.shares", shares.total());
      case Item.SingleChoice single -> null;
      case Item.Grid grid -> null;
      case Item.NumberEntry number -> null;
      case Item.TextEntry text -> null;
      case Item.Note note -> null;
    };
  }

  private static Said choose(Item.MultipleChoice item, Phrases phrases) {
    boolean open = item.maximum() >= item.options().size();
    if (item.minimum() <= 1) {
      return open ? phrases.say("hint.any") : phrases.say("hint.up-to", item.maximum());
    }
    if (item.minimum() == item.maximum()) {
      return phrases.say("hint.exactly", item.minimum());
    }
    return open
        ? phrases.say("hint.at-least", item.minimum())
        : phrases.say("hint.between", item.minimum(), item.maximum());
  }
}
