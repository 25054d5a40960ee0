package org.soundings.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.soundings.questionnaire.Refused;
import org.soundings.study.RefusalKind;
import org.soundings.web.JsonAnswer;

/** What was asked cannot be done: every problem, with what to do. */
@Provider
public class Refusals implements ExceptionMapper<Refused> {
  @Override
  public Response toResponse(Refused refused) {
    RefusalKind refusal = RefusalKind.of(refused.problems().getFirst().code());
    return JsonAnswer.problems(status(refusal), refused.problems()).build();
  }

  private static int status(RefusalKind refusal) {
    return switch (refusal) {
      case MALFORMED -> 400;
      case FORBIDDEN -> 403;
      case UNKNOWN -> 404;
      case NOT_NOW -> 409;
      case INVALID -> 422;
    };
  }
}
