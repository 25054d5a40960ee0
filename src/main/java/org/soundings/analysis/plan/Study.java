package org.soundings.analysis.plan;

import org.soundings.questionnaire.Questionnaire;

/** A plan with the questionnaire it is about. */
public record Study(Plan plan, Questionnaire questionnaire) {}
