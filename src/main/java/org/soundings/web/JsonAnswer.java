package org.soundings.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.soundings.questionnaire.Problem;

/** Answers to programs. */
public final class JsonAnswer {
  private JsonAnswer() {}

  /** Whether it is a program that asks. */
  public static boolean isWanted(UriInfo uri) {
    return uri.getPath().startsWith("api/") || uri.getPath().startsWith("/api/");
  }

  public static Response.ResponseBuilder of(int status, JsonStructure json) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .cacheControl(HtmlPage.unkept())
        .entity(json.toString());
  }

  /** What is wrong and what to do, each with its place. */
  public static Response.ResponseBuilder problems(int status, List<Problem> problems) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    problems.forEach(
        p ->
            all.add(
                Json.createObjectBuilder()
                    .add("code", p.code())
                    .add("place", p.place().toString())
                    .add("what", p.what())
                    .add("remedy", p.remedy())));
    return of(status, Json.createObjectBuilder().add("problems", all).build());
  }

  /** A failure that has no more to say than its status. */
  public static Response.ResponseBuilder failure(int status) {
    String reason =
        Response.Status.fromStatusCode(status) == null
            ? "Failed"
            : Response.Status.fromStatusCode(status).getReasonPhrase();
    return of(status, Json.createObjectBuilder().add("status", status).add("what", reason).build());
  }
}
