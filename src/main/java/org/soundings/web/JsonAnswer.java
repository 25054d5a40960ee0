package org.soundings.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.soundings.questionnaire.Problem;

/** Answers to programs: JSON that no cache may store. */
public final class JsonAnswer {
  private static final Jsonb JSON = JsonbBuilder.create();

  private JsonAnswer() {}

  /** Whether it is a program that asks: whether the path begins with /api. */
  public static boolean isWanted(UriInfo uri) {
    return uri.getPath().startsWith("api/") || uri.getPath().startsWith("/api/");
  }

  /**
   * @param reply a record that JSON-B writes, or JSON
   */
  public static Response.ResponseBuilder of(int status, Object reply) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .cacheControl(HtmlPage.unkept())
        .entity(JSON.toJson(reply));
  }

  /** What is wrong and what to do, each with its place. */
  public static Response.ResponseBuilder problems(int status, List<Problem> problems) {
    return of(status, ProblemsReply.of(problems));
  }

  /** A failure that has no more to say than its status. */
  public static Response.ResponseBuilder failure(int status) {
    String reason =
        Response.Status.fromStatusCode(status) == null
            ? "Failed"
            : Response.Status.fromStatusCode(status).getReasonPhrase();
    return of(status, new FailureReply(status, reason));
  }

  /** A status with its name, where nothing more is known. */
  @JsonbPropertyOrder({"status", "what"})
  public record FailureReply(int status, String what) {}
}
