package org.soundings.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Wording;

/**
 * What a respondent is told about a study before the first question, besides the questionnaire's
 * own title, introduction and consent (R15). What is null is left out.
 *
 * @param asker who asks
 * @param contact whom to turn to with questions
 * @param kept what is kept and how long
 * @param smallestGroup how many answers a published number rests on at least; 1 where all numbers
 *     are published, 0 where nothing is known of that
 * @param closes the last day for answering
 * @param promise address of the page that says what happens to answers
 * @param help where to find help (R17)
 */
public record StudyFacts(
    @Nullable Wording asker,
    @Nullable Wording contact,
    @Nullable Wording kept,
    int smallestGroup,
    @Nullable LocalDate closes,
    @Nullable String promise,
    @Nullable Help help) {
  public static final StudyFacts NONE = new StudyFacts(null, null, null, 0, null, null, null);
}
