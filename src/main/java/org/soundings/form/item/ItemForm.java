package org.soundings.form.item;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Item;
import org.soundings.response.Value;

/** How one kind of item is asked in a form. The compiler demands a case for every kind. */
public sealed interface ItemForm
    permits SingleChoiceForm,
        MultipleChoiceForm,
        RankingForm,
        GridForm,
        NumberForm,
        SliderForm,
        SharesForm,
        DateForm,
        TextForm,
        NoteForm {
  static ItemForm of(Item item) {
    return switch (item) {
      case Item.SingleChoice single -> new SingleChoiceForm(single);
      case Item.MultipleChoice multiple -> new MultipleChoiceForm(multiple);
      case Item.Ranking ranking -> new RankingForm(ranking);
      case Item.Grid grid -> new GridForm(grid);
      case Item.NumberEntry number -> new NumberForm(number);
      case Item.Slider slider -> new SliderForm(slider);
      case Item.Shares shares -> new SharesForm(shares);
      case Item.DateEntry date -> new DateForm(date);
      case Item.TextEntry text -> new TextForm(text);
      case Item.Note note -> new NoteForm(note);
    };
  }

  Item item();

  /** What the submitted fields say. Fields that are not this item's are not looked at. */
  Answer read(Fields fields);

  /**
   * The fields that a browser sends where these are the answers: {@link #read} of them gives the
   * answers again.
   *
   * @param answers by variable name; may lack some, and hold others'
   */
  Map<String, List<String>> fields(Map<String, Value> answers);

  /** What is shown under the question, in order. */
  List<Part> parts(Entered entered);

  /** What the form demands of an answer, where its author says nothing of it; null for nothing. */
  default @Nullable Said hint(Phrases phrases) {
    return null;
  }

  /** Whether one control takes the whole answer, so that its label is the question. */
  default boolean isOneBox() {
    return false;
  }
}
