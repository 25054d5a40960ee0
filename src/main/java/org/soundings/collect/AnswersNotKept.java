package org.soundings.collect;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.soundings.database.Unavailable;
import org.soundings.form.NoticePage;
import org.soundings.web.HtmlPage;
import org.soundings.web.JsonAnswer;

/**
 * The database is away: a 503, as a page or under /api as JSON, that asks to try again in five
 * seconds. Nothing that was acknowledged is lost, and the same request may be sent again.
 */
@Provider
public class AnswersNotKept implements ExceptionMapper<Unavailable> {
  private static final int UNAVAILABLE = 503;
  private static final int SECONDS = 5;

  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @Override
  public Response toResponse(Unavailable away) {
    Response.ResponseBuilder answer =
        JsonAnswer.isWanted(uri)
            ? JsonAnswer.failure(UNAVAILABLE)
            : HtmlPage.notice(UNAVAILABLE, NoticePage.Kind.FAILED, HtmlPage.language(uri, headers));
    return answer.header(HttpHeaders.RETRY_AFTER, SECONDS).build();
  }
}
