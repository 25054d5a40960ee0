package org.soundings.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.soundings.form.NoticePage;

/**
 * Whatever goes wrong becomes a page that says what to do, or under /api a status as JSON; nobody
 * sees a stack trace. A failure that nothing expected is logged, and is a 500.
 */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Failures.class.getName());
  private static final int CLIENT = 400;
  private static final int SERVER = 500;

  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException told) {
      Response answer = told.getResponse();
      return answer.hasEntity() || answer.getStatus() < CLIENT ? answer : told(answer.getStatus());
    }
    LOG.log(Level.SEVERE, "Something is wrong in Soundings itself", failure);
    return told(SERVER);
  }

  private Response told(int status) {
    if (JsonAnswer.isWanted(uri)) {
      return JsonAnswer.failure(status).build();
    }
    return HtmlPage.notice(status, kind(status), HtmlPage.language(uri, headers)).build();
  }

  static NoticePage.Kind kind(int status) {
    return switch (status) {
      case 404, 405 -> NoticePage.Kind.NOT_FOUND;
      case 413 -> NoticePage.Kind.TOO_LARGE;
      case 429, 503 -> NoticePage.Kind.BUSY;
      default -> status < SERVER ? NoticePage.Kind.NOT_UNDERSTOOD : NoticePage.Kind.FAILED;
    };
  }
}
