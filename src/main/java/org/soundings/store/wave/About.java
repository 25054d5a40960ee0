package org.soundings.store.wave;

import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Wording;

/**
 * What respondents are told about a study besides its questionnaire.
 *
 * @param asker who asks
 * @param contact whom to turn to
 * @param kept what is kept and how long
 * @param smallestGroup how many answers a published number rests on at least
 * @param help where to find help, or null
 * @param place of the wave among those of its study, from 0
 */
public record About(
    Wording title,
    @Nullable Wording asker,
    @Nullable Wording contact,
    @Nullable Wording kept,
    int smallestGroup,
    @Nullable Help help,
    int place) {
  /** The same of another wave. */
  public About at(int other) {
    return new About(title, asker, contact, kept, smallestGroup, help, other);
  }
}
