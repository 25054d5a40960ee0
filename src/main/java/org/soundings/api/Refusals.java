package org.soundings.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.soundings.questionnaire.Refused;
import org.soundings.study.StudyProblem;
import org.soundings.study.SubmissionProblem;
import org.soundings.web.JsonAnswer;

/** What was asked cannot be done: every problem, with what to do. */
@Provider
public class Refusals implements ExceptionMapper<Refused> {
  private static final Set<String> MALFORMED =
      Set.of(
          SubmissionProblem.NOT_JSON.code(),
          SubmissionProblem.NOT_SIMPLE.code(),
          SubmissionProblem.TWICE.code(),
          SubmissionProblem.HALF_CHARACTER.code());
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @Override
  public Response toResponse(Refused refused) {
    return JsonAnswer.problems(status(refused.problems().getFirst().code()), refused.problems())
        .build();
  }

  private static int status(String code) {
    if (code.equals(StudyProblem.NO_SUCH_STUDY.code())
        || code.equals(StudyProblem.NO_SUCH_WAVE.code())) {
      return NOT_FOUND;
    }
    if (MALFORMED.contains(code)) {
      return BAD_REQUEST;
    }
    if (code.equals(SubmissionProblem.NOT_INVITED.code())) {
      return FORBIDDEN;
    }
    return code.equals(StudyProblem.NOT_NOW.code())
            || code.equals(StudyProblem.OTHER_OPEN.code())
            || code.equals(StudyProblem.TOO_FEW.code())
            || code.equals(StudyProblem.NOT_ALL_OPEN.code())
            || code.equals(StudyProblem.NOT_DISCARDED.code())
            || code.equals(StudyProblem.NO_KEY_YET.code())
            || code.equals(StudyProblem.KEY_IS_HELD.code())
            || code.equals(StudyProblem.KEY_IS_MADE.code())
            || code.equals(StudyProblem.NOT_YET_RELEASED.code())
            || code.equals(SubmissionProblem.NOT_OPEN.code())
            || code.equals(SubmissionProblem.WITHDRAWN.code())
        ? CONFLICT
        : UNPROCESSABLE;
  }
}
