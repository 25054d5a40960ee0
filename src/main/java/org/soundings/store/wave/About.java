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
 */
public record About(
    Wording title,
    @Nullable Wording asker,
    @Nullable Wording contact,
    @Nullable Wording kept,
    int smallestGroup,
    @Nullable Help help) {}
