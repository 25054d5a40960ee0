package org.soundings.questionnaire;

import java.util.List;

/**
 * What people may have said in their own words, as a person codes it: the codebook of one open
 * question.
 *
 * @param id the name of the coded variable, a multiple choice
 * @param item the open question's name
 * @param options the themes
 */
public record Themes(String id, String item, List<Category> options) {
  public Themes {
    options = List.copyOf(options);
  }

  /**
   * The questionnaire with the coded themes as a multiple choice at its end, asked of whom the open
   * question was asked.
   *
   * @throws IllegalArgumentException where it does not ask the open question
   */
  public Questionnaire in(Questionnaire questionnaire) {
    for (Page page : questionnaire.pages()) {
      for (Item asked : page.items()) {
        if (asked.id().equals(item)) {
          Condition when = new Condition.All(List.of(page.when(), asked.ask().when()));
          return questionnaire.and(new Page(id, null, when, List.of(coded(asked))));
        }
      }
    }
    throw new IllegalArgumentException("there is no item " + item);
  }

  private Item coded(Item asked) {
    Ask ask = new Ask(id, asked.ask().wording(), null, false, false, Condition.ALWAYS);
    return new MultipleChoice(ask, options, 0, options.size(), false);
  }
}
