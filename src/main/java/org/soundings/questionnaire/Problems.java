package org.soundings.questionnaire;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with somebody's input, so that all of it can be mended at once. */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  /** Adds a problem, once. */
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
