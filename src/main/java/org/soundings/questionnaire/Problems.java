package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with somebody's input, so that all of it can be mended at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  /** Whether one of them is an error. */
  public boolean stop() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** All of them by file, line and column; those of one place in the order they were found. */
  public List<Problem> inOrder() {
    return found.stream().sorted(Comparator.comparing(Problem::place)).toList();
  }

  /**
   * Goes on only without errors.
   *
   * @throws Refused where one of them is an error
   */
  public void refuse() {
    if (stop()) {
      throw new Refused(inOrder());
    }
  }
}
