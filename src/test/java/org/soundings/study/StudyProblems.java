package org.soundings.study;

import java.nio.file.Path;
import java.util.List;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;

/** What is wrong with a study's file, for tests of other packages. */
public final class StudyProblems {
  private StudyProblems() {}

  /**
   * @param data the data folder
   */
  public static List<Problem> of(Path data, Path study) {
    Problems problems = new Problems();
    new StudyFile(data, study, problems).read();
    return problems.inOrder();
  }
}
