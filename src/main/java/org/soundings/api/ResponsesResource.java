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

  /**
   * Body: {@code {"answers": {VARIABLE: code, number or words, ...}}}, and where people are invited
   * {@code "credential"}.
   */
  @POST
  @Operation(
      summary = "Hands in a response to the open wave",
      description =
          "{\"answers\": {VARIABLE: code, number or words}}. The header Idempotency-Key names the"
              + " response: sent again, the same receipt is returned and nothing is added. Where people are"
              + " invited, \"credential\" is needed and takes its place.")
  public Response take(
      @PathParam("study") String study,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      byte[] body) {
    JsonObject sent = sent(body);
    String receipt =
        intake.take(study, key == null ? "" : key, text(sent.get("credential")), answers(sent));
    JsonObject json = Json.createObjectBuilder().add("receipt", receipt).build();
    return JsonAnswer.of(CREATED, json).build();
  }

  private static JsonObject sent(byte[] body) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new BadRequestException("not JSON", e);
    }
  }

  private static String text(@Nullable JsonValue value) {
    return value instanceof JsonString text ? text.getString() : "";
  }

  private static Map<String, String> answers(JsonObject sent) {
    if (!(sent.get("answers") instanceof JsonObject object)) {
      throw new BadRequestException("no answers");
    }
    Map<String, String> answers = new LinkedHashMap<>();
    object.forEach((variable, value) -> put(variable, value, answers));
    return answers;
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
