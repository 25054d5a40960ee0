package org.soundings.study;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wave as a researcher may see it before its release: how many took part only roughly (D5).
 *
 * @param stage {@code draft, open, closing, opened, closed} or {@code released}
 * @param questionnaire hash of the version that is answered now
 * @param responses a band such as {@code 10 to 49}
 * @param discarded how many sealed answers a person has given up
 * @param copies day and place of each copy of the server's key that was noted; to be destroyed once
 *     the wave is closed
 */
public record WaveState(
    String study,
    String wave,
    String title,
    String stage,
    @Nullable LocalDate opens,
    @Nullable LocalDate closes,
    String questionnaire,
    String responses,
    int discarded,
    List<String> copies) {}
