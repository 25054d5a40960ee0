package org.soundings.form.item;

import java.util.List;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Wording;

/**
 * What an item is shown with.
 *
 * @param fields what was answered or typed so far
 * @param phrases the platform's own words
 */
public record Entered(Fields fields, Order order, String language, Phrases phrases) {
  Said said(Wording wording) {
    return Said.of(wording, language);
  }

  /** Options in the order in which this respondent sees them. */
  List<Category> ordered(String item, List<Category> options, boolean randomised) {
    return randomised ? order.shuffled(item, options, Category::pinned) : options;
  }

  /** The box that the option of role "other" opens. */
  Part.Box otherBox(String control, String variable) {
    return new Part.Box(
        control + ".text",
        variable,
        phrases.say("other.say"),
        fields.one(variable),
        1,
        0,
        "text",
        null);
  }

  /** "Prefer not to say" as one more option of a field. */
  Part.Option refusal(Item item, String control, String name) {
    return refusal(item, control, name, RefusalField.VALUE);
  }

  /** "Prefer not to say" as a box of its own. */
  Part.Option refusal(Item item, String control) {
    return refusal(item, control, Fields.REFUSED, item.id());
  }

  /** The same under boxes and menus; none where the item may not be refused. */
  List<Part> refusalBox(Item item) {
    Part.Option option = refusal(item, item.id() + ".refused");
    return item.ask().refusable()
        ? List.of(new Part.Choices("_refused." + item.id(), null, true, List.of(option)))
        : List.of();
  }

  private Part.Option refusal(Item item, String control, String name, String value) {
    boolean chosen = fields.has(name, value);
    Wording own = item.ask().refusal();
    Said words = own == null ? phrases.say("refuse") : said(own);
    return new Part.Option(control, name, value, words, chosen, true, true, null);
  }
}
