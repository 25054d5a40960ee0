package org.soundings.questionnaire;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The user's input cannot be used. Carries every problem found, so that all can be mended at once.
 */
public final class Refused extends RuntimeException {
  private final transient List<Problem> problems;

  public Refused(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public Refused(Problem problem) {
    this(List.of(problem));
  }

  public List<Problem> problems() {
    return problems;
  }
}
