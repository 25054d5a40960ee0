package org.soundings.form.item;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Note;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Shares;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.Slider;
import org.soundings.questionnaire.TextEntry;
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
      case SingleChoice single -> new SingleChoiceForm(single);
      case MultipleChoice multiple -> new MultipleChoiceForm(multiple);
      case Ranking ranking -> new RankingForm(ranking);
      case Grid grid -> new GridForm(grid);
      case NumberEntry number -> new NumberForm(number);
      case Slider slider -> new SliderForm(slider);
      case Shares shares -> new SharesForm(shares);
      case DateEntry date -> new DateForm(date);
      case TextEntry text -> new TextForm(text);
      case Note note -> new NoteForm(note);
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
