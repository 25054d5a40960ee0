package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.soundings.security.Keyed;
import org.soundings.study.Intake;
import org.soundings.web.JsonAnswer;
import org.soundings.web.PlainText;

/** Responses that a program hands in. */
@Path("/api/v1/studies/{study}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Keyed
@ApplicationScoped
public class ResponsesResource {
  private static final int CREATED = 201;

  private final Intake intake;

  @Inject
  ResponsesResource(Intake intake) {
    this.intake = intake;
  }

  /** Body: {@code {"answers": {VARIABLE: code, number or words, ...}}}. */
  @POST
  @Operation(
      summary = "Hands in a response to the open wave",
      description =
          "{\"answers\": {VARIABLE: code, number or words}}. The header Idempotency-Key names the"
              + " response: sent again, the same receipt is returned and nothing is added.")
  public Response take(
      @PathParam("study") String study,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      byte[] body) {
    String receipt = intake.take(study, key == null ? "" : key, answers(body));
    JsonObject json = Json.createObjectBuilder().add("receipt", receipt).build();
    return JsonAnswer.of(CREATED, json).build();
  }

  private static Map<String, String> answers(byte[] body) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      Map<String, String> answers = new LinkedHashMap<>();
      JsonValue given = reader.readObject().get("answers");
      if (!(given instanceof JsonObject object)) {
        throw new BadRequestException("no answers");
      }
      object.forEach((variable, value) -> put(variable, value, answers));
      return answers;
    } catch (JsonException e) {
      throw new BadRequestException("not JSON", e);
    }
  }

  /** A null is an answer left out. */
  private static void put(String variable, JsonValue value, Map<String, String> answers) {
    switch (value.getValueType()) {
      case STRING -> answers.put(variable, PlainText.of(((JsonString) value).getString()));
      case NUMBER -> answers.put(variable, value.toString());
      case NULL -> {}
      default -> throw new BadRequestException("an answer is a text or a number");
    }
  }
}
