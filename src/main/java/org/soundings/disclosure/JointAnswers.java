package org.soundings.disclosure;

import org.soundings.tally.Patterns;

/**
 * Answers of the same people, cleared to compute from and never to show.
 *
 * @param of what may be computed of them
 * @param free whether all digits may be shown; else two
 */
public record JointAnswers(Patterns patterns, Fact.Joint of, boolean free) {}
