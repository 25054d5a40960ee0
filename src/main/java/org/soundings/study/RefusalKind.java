package org.soundings.study;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.questionnaire.Problem;

/** Of which kind a problem is, for whoever has to answer a request. */
public enum RefusalKind {
  /** Cannot be read at all. */
  MALFORMED,

  /** Can be read, and is wrong. */
  INVALID,

  /** Is about something that is not there. */
  UNKNOWN,

  /** Is for others. */
  FORBIDDEN,

  /** Would be right at another time. */
  NOT_NOW;

  /** A problem that says of which kind it is. */
  interface Sorted extends Problem.Kind {
    RefusalKind refusal();
  }

  /**
   * @param code of a problem; INVALID where its catalogue tells none apart
   */
  public static RefusalKind of(String code) {
    return Codes.ALL.getOrDefault(code, INVALID);
  }

  /** Read once the catalogues are there, which name these kinds. */
  private static final class Codes {
    private static final Map<String, RefusalKind> ALL =
        Stream.<Sorted[]>of(
                StudyProblem.values(),
                SubmissionProblem.values(),
                DecisionProblem.values(),
                TextProblem.values(),
                FieldworkProblem.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toUnmodifiableMap(Sorted::code, Sorted::refusal));
  }
}
