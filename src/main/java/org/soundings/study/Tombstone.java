package org.soundings.study;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Wording;

/**
 * What is said of a report that was taken down; never a number of it.
 *
 * @param title of its study
 * @param from the day on which it was published, or null where that is not known
 * @param to the day on which it was taken down
 * @param reason as somebody wrote it
 * @param asker who asked, or null where the study does not say; {@code contact} likewise
 */
public record Tombstone(
    Wording title,
    @Nullable LocalDate from,
    LocalDate to,
    String reason,
    @Nullable Wording asker,
    @Nullable Wording contact) {}
