package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.soundings.security.Keyed;
import org.soundings.security.Scope;
import org.soundings.study.Intake;
import org.soundings.web.JsonAnswer;

/** Responses that a program hands in. */
@Path("/api/v1/studies/{study}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Keyed(Scope.ANSWER)
@ApplicationScoped
public class ResponsesResource {
  private static final int CREATED = 201;

  private final Intake intake;

  @Inject
  ResponsesResource(Intake intake) {
    this.intake = intake;
  }

  /** Body: a {@link SentResponse}. */
  @POST
  @Operation(
      summary = "Submits a response to the open wave",
      description =
          "{\"answers\": {VARIABLE: code, number or words}}. The header Idempotency-Key names the"
              + " response: sent again, the same receipt is returned and nothing is added. Where people are"
              + " invited, \"credential\" is needed and takes its place.")
  @APIResponseSchema(value = ReceiptReply.class, responseCode = "201")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      example =
                          "{\"answers\": {\"tenure\": \"3-7\", \"hours\": 38, \"advice\": \"Ask early.\"}}")))
  public Response take(
      @PathParam("study") String study,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      byte[] body) {
    SentResponse sent = SentResponse.of(body);
    String receipt = intake.take(study, key == null ? "" : key, sent.credential(), sent.answers());
    return JsonAnswer.of(CREATED, new ReceiptReply(receipt)).build();
  }
}
