package org.soundings.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Wording;

/**
 * What people see of a study, as its file says now.
 *
 * @param asker who asks, or null where the file does not say
 * @param help where people find help, or null
 * @param shortest minutes for whoever is asked only what everybody is
 * @param longest for whoever is asked everything
 * @param smallest how many people a published number rests on at least
 */
public record Overview(
    String study,
    Wording title,
    @Nullable Wording asker,
    @Nullable Wording help,
    List<String> languages,
    int shortest,
    int longest,
    Audience policy,
    int smallest) {
  public Overview {
    languages = List.copyOf(languages);
  }
}
