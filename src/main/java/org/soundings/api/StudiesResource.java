package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.soundings.security.Keyed;
import org.soundings.security.Scope;
import org.soundings.study.Conductor;
import org.soundings.study.KeyHolders;
import org.soundings.study.Promises;
import org.soundings.study.Releasing;
import org.soundings.study.TakingDown;
import org.soundings.study.WaveState;
import org.soundings.web.JsonAnswer;

/**
 * Studies, the life of their waves, their results: JSON for programs, each request with the
 * operator's key.
 *
 * <p>It computes nothing: {@link Conductor} does, and refuses; {@link Refusals} says by which
 * status (404 where there is no such study or wave, 409 where the wave does not stand where that
 * would be possible). A wave is told by its stage, days and, in bands, the number of its responses;
 * never by an answer.
 */
@Path("/api/v1/studies")
@Produces(MediaType.APPLICATION_JSON)
@Keyed(Scope.READ)
@ApplicationScoped
public class StudiesResource {
  private static final int OK = 200;

  private final Conductor conductor;
  private final Promises promises;
  private final KeyHolders holders;
  private final Releasing releasing;
  private final TakingDown reports;
  private final Bodies bodies;

  @Inject
  StudiesResource(
      Conductor conductor,
      Promises promises,
      KeyHolders holders,
      Releasing releasing,
      TakingDown reports,
      Bodies bodies) {
    this.conductor = conductor;
    this.promises = promises;
    this.holders = holders;
    this.releasing = releasing;
    this.reports = reports;
    this.bodies = bodies;
  }

  /** {@code waves}: all of them; empty where there is none. */
  @GET
  @Operation(summary = "Every wave of every study")
  @APIResponseSchema(WavesReply.class)
  public Response all() {
    return waves(conductor.states());
  }

  /** {@code waves}: the study's; 404 where it has none. */
  @GET
  @Path("{study}")
  @Operation(summary = "The waves of one study")
  @APIResponseSchema(WavesReply.class)
  public Response one(@PathParam("study") String study) {
    return waves(conductor.states(study));
  }

  /** The wave as it stands then; 409 where it is no draft, or another wave of the study is open. */
  @POST
  @Path("{study}/waves/{wave}/open")
  @Keyed(Scope.RUN)
  @Operation(summary = "Opens a wave that is a draft")
  @APIResponseSchema(WaveReply.class)
  public Response open(@PathParam("study") String study, @PathParam("wave") String wave) {
    return wave(conductor.open(study, wave));
  }

  /** Body: none, or {@code {"key": KEY}} or {@code {"parts": [PART, ...]}}. */
  @POST
  @Path("{study}/waves/{wave}/close")
  @Keyed(Scope.RUN)
  @Operation(
      summary = "Closes a wave that is open",
      description =
          "If people hold its key: {\"key\": KEY} or {\"parts\": [PART, ...]}, which is used and not stored;"
              + " {\"key\": \"lost\"} if nobody has it any more.")
  @APIResponseSchema(WaveReply.class)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeyBody.class)))
  public Response close(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    KeyBody sent = body.length == 0 ? KeyBody.NONE : bodies.read(body, KeyBody.class);
    return wave(conductor.close(study, wave, sent.lines()));
  }

  /** Body: {@code {"sealing": KEY}}, and then {@code {"proof": HASH}}. */
  @POST
  @Path("{study}/waves/{wave}/key")
  @Keyed(Scope.RUN)
  @Operation(
      summary = "Gives a wave the public half of a key that a person holds",
      description =
          "The reply to {\"sealing\": PUBLIC KEY} is {\"test\": ...}. Open it with ./soundings keys prove and"
              + " send {\"proof\": OUTPUT}; then the wave has this key.")
  @APIResponseSchema(SealingReply.class)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SealingBody.class)))
  public Response key(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    SealingBody sent = bodies.read(body, SealingBody.class);
    if (sent.proof().isEmpty()) {
      String test = holders.offer(study, wave, sent.sealing());
      return JsonAnswer.of(OK, SealingReply.tested(test)).build();
    }
    holders.prove(study, wave, sent.proof());
    return JsonAnswer.of(OK, SealingReply.passed()).build();
  }

  /** Body: {@code {"ballots": N}}. */
  @POST
  @Path("{study}/waves/{wave}/discard")
  @Keyed(Scope.RUN)
  @Operation(
      summary = "Discards sealed answers that cannot be opened, and closes the wave",
      description =
          "{\"ballots\": N}: the number of all of them. Possible if so few people answered that nothing"
              + " is opened (S212) or if the key is lost (S210), with any number in the band that is told;"
              + " and if some cannot be opened (S213).")
  @APIResponseSchema(WaveReply.class)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DiscardBody.class)))
  public Response discard(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    int ballots = bodies.read(body, DiscardBody.class).ballots();
    return wave(conductor.discard(study, wave, ballots));
  }

  /** The wave as it stands then; 409 where it is not closed, or released already. */
  @POST
  @Path("{study}/waves/{wave}/release")
  @Keyed(Scope.RUN)
  @Operation(summary = "Makes and publishes the report of a wave that is closed, once")
  @APIResponseSchema(WaveReply.class)
  public Response release(@PathParam("study") String study, @PathParam("wave") String wave) {
    return wave(conductor.release(study, wave));
  }

  /** The bytes of the file as they were published; 404 where nothing is, 410 where it was. */
  @GET
  @Path("{study}/results")
  @Operation(summary = "results.json of the wave released last")
  @APIResponseSchema(ResultsReply.class)
  public Response results(@PathParam("study") String study) {
    byte[] results =
        releasing
            .released(study, "results.json")
            .orElseThrow(
                () ->
                    reports.tombstone(study).isPresent()
                        ? new ClientErrorException(Response.Status.GONE)
                        : new NotFoundException())
            .content();
    return Response.ok(results).build();
  }

  @GET
  @Path("{study}/dpia")
  @Produces("text/markdown; charset=utf-8")
  @Operation(summary = "A draft of the data protection impact assessment, from the settings")
  @APIResponse(
      responseCode = "200",
      description = "Markdown; what only the organisation knows is marked",
      content =
          @Content(
              mediaType = "text/markdown",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      example = "# Data protection impact assessment: How we work")))
  public Response dpia(@PathParam("study") String study) {
    return Response.ok(promises.dpia(study).orElseThrow(NotFoundException::new)).build();
  }

  private static Response waves(List<WaveState> states) {
    return JsonAnswer.of(OK, WavesReply.of(states)).build();
  }

  private static Response wave(WaveState state) {
    return JsonAnswer.of(OK, WaveReply.of(state)).build();
  }
}
