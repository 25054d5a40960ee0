package org.soundings.questionnaire.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;

/**
 * What came of reading a questionnaire's file.
 *
 * @param questionnaire null where one of the problems is an error
 * @param problems errors and warnings, by file, line and column
 * @param beforeAsking errors that stop a study unless its own file mends them, and no report
 */
public record Reading(
    @Nullable Questionnaire questionnaire, List<Problem> problems, List<Problem> beforeAsking) {
  public Reading {
    problems = List.copyOf(problems);
    beforeAsking = List.copyOf(beforeAsking);
  }
}
