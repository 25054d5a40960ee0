package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import org.soundings.security.Keyed;
import org.soundings.study.Conductor;
import org.soundings.study.KeyHolders;
import org.soundings.study.Promises;
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
@Keyed
@ApplicationScoped
public class StudiesResource {
  private final Conductor conductor;
  private final Promises promises;
  private final KeyHolders holders;

  @Inject
  StudiesResource(Conductor conductor, Promises promises, KeyHolders holders) {
    this.conductor = conductor;
    this.promises = promises;
    this.holders = holders;
  }

  /** {@code waves}: all of them; empty where there is none. */
  @GET
  @Operation(summary = "Every wave of every study")
  public Response all() {
    return JsonAnswer.of(200, json(conductor.states())).build();
  }

  /** {@code waves}: the study's; 404 where it has none. */
  @GET
  @Path("{study}")
  @Operation(summary = "The waves of one study")
  public Response one(@PathParam("study") String study) {
    return JsonAnswer.of(200, json(conductor.states(study))).build();
  }

  /** The wave as it stands then; 409 where it is no draft, or another wave of the study is open. */
  @POST
  @Path("{study}/waves/{wave}/open")
  @Operation(summary = "Opens a wave that is a draft")
  public Response open(@PathParam("study") String study, @PathParam("wave") String wave) {
    return JsonAnswer.of(200, json(conductor.open(study, wave))).build();
  }

  /** Body: none, or {@code {"key": KEY}} or {@code {"parts": [PART, ...]}}. */
  @POST
  @Path("{study}/waves/{wave}/close")
  @Operation(
      summary = "Closes a wave that is open",
      description =
          "Where a person holds its key: {\"key\": KEY} or {\"parts\": [PART, ...]}, used and forgotten;"
              + " {\"key\": \"lost\"} where nobody has it any more.")
  public Response close(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    List<String> key = body.length == 0 ? List.of() : SentFields.of(body).key();
    return JsonAnswer.of(200, json(conductor.close(study, wave, key))).build();
  }

  /** Body: {@code {"sealing": KEY}}, and then {@code {"proof": HASH}}. */
  @POST
  @Path("{study}/waves/{wave}/key")
  @Operation(
      summary = "Gives a wave the public half of a key that a person holds",
      description =
          "{\"sealing\": the public key} is answered by {\"test\": ...}; ./soundings keys prove opens it,"
              + " and {\"proof\": what it says} makes the key the wave's.")
  public Response key(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    SentFields sent = SentFields.of(body);
    JsonObjectBuilder said = Json.createObjectBuilder();
    if (sent.text("proof").isEmpty()) {
      said.add("test", holders.offer(study, wave, sent.text("sealing")));
    } else {
      holders.prove(study, wave, sent.text("proof"));
      said.add("proved", true);
    }
    return JsonAnswer.of(200, said.build()).build();
  }

  /** Body: {@code {"ballots": N}}. */
  @POST
  @Path("{study}/waves/{wave}/discard")
  @Operation(
      summary = "Gives up sealed answers that cannot be opened, and closes the wave",
      description =
          "{\"ballots\": N}: how many, all of them. Possible where so few have answered that nothing"
              + " is opened (S212), where some do not open (S213), and where the key is lost (S210).")
  public Response discard(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    int ballots = SentFields.of(body).number("ballots");
    return JsonAnswer.of(200, json(conductor.discard(study, wave, ballots))).build();
  }

  /** The wave as it stands then; 409 where it is not closed, or released already. */
  @POST
  @Path("{study}/waves/{wave}/release")
  @Operation(summary = "Makes and publishes the report of a wave that is closed, once")
  public Response release(@PathParam("study") String study, @PathParam("wave") String wave) {
    return JsonAnswer.of(200, json(conductor.release(study, wave))).build();
  }

  /** The bytes of the file as they were published; 404 where nothing is. */
  @GET
  @Path("{study}/results")
  @Operation(summary = "results.json of the wave released last")
  public Response results(@PathParam("study") String study) {
    byte[] results =
        conductor.released(study, "results.json").orElseThrow(NotFoundException::new).content();
    return Response.ok(results).build();
  }

  @GET
  @Path("{study}/dpia")
  @Produces("text/markdown; charset=utf-8")
  @Operation(summary = "A draft of the data protection impact assessment, from the settings")
  public Response dpia(@PathParam("study") String study) {
    return Response.ok(promises.dpia(study).orElseThrow(NotFoundException::new)).build();
  }

  private static JsonObject json(List<WaveState> states) {
    JsonArrayBuilder waves = Json.createArrayBuilder();
    states.forEach(state -> waves.add(json(state)));
    return Json.createObjectBuilder().add("waves", waves).build();
  }

  private static JsonObject json(WaveState state) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("study", state.study())
            .add("wave", state.wave())
            .add("title", state.title())
            .add("stage", state.stage())
            .add("questionnaire_sha256", state.questionnaire())
            .add("responses", state.responses());
    if (state.discarded() > 0) {
      json.add("discarded", state.discarded());
    }
    if (!state.copies().isEmpty()) {
      json.add("copies_of_the_key", Json.createArrayBuilder(state.copies()));
    }
    if (state.opens() != null) {
      json.add("opens", state.opens().toString());
    }
    if (state.closes() != null) {
      json.add("closes", state.closes().toString());
    }
    return json.build();
  }
}
