package org.soundings.analysis.finding;

import org.jspecify.annotations.Nullable;

/**
 * What a score is made of.
 *
 * @param lowest smallest value of an item
 * @param highest largest value of an item
 * @param floor smallest possible score
 * @param ceiling largest possible score
 * @param spread over bands and ends; null where the score is shown by group
 */
public record ScoreOf(
    String scale,
    int items,
    double lowest,
    double highest,
    double floor,
    double ceiling,
    @Nullable String source,
    @Nullable String licence,
    @Nullable ScoreSpread spread) {}
