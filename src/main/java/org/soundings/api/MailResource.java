package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.soundings.security.Keyed;
import org.soundings.security.Scope;
import org.soundings.study.Mailing;
import org.soundings.web.JsonAnswer;

/** Invitations and reminders by mail; never who has answered. */
@Path("/api/v1/studies/{study}/waves/{wave}/mail")
@Keyed(Scope.INVITE)
@ApplicationScoped
public class MailResource {
  private static final int OK = 200;

  private final Mailing mailing;
  private final Bodies bodies;

  @Inject
  MailResource(Mailing mailing, Bodies bodies) {
    this.mailing = mailing;
    this.bodies = bodies;
  }

  @GET
  @Operation(summary = "What has become of the wave's mail; how many reminders only in bands")
  @APIResponseSchema(MailReply.class)
  public Response state(@PathParam("study") String study, @PathParam("wave") String wave) {
    return reply(mailing.state(study, wave));
  }

  /** Body: {@code {"send": "invitations"}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Sends invitations or reminders by mail, or one as a test",
      description =
          "They leave one after another while the wave is open; GET says how far that is. Nobody gets"
              + " an invitation twice. 409 while mail of the wave is still to be sent (V114).")
  @APIResponseSchema(MailReply.class)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MailBody.class)))
  public Response send(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    MailBody asked = bodies.read(body, MailBody.class);
    if (!asked.test().isEmpty()) {
      boolean reminder = asked.send().equals(MailBody.REMINDERS);
      return reply(mailing.test(study, wave, reminder, asked.test()));
    }
    return reply(
        switch (asked.send()) {
          case MailBody.REMINDERS -> mailing.remind(study, wave);
          case MailBody.UNKNOWN -> mailing.again(study, wave);
          case MailBody.REFUSED -> refused(study, wave, asked);
          default -> mailing.invite(study, wave);
        });
  }

  private Mailing.State refused(String study, String wave, MailBody asked) {
    return asked.address().isEmpty()
        ? mailing.refused(study, wave)
        : mailing.correct(study, wave, asked.address(), asked.corrected());
  }

  private static Response reply(Mailing.State state) {
    return JsonAnswer.of(OK, MailReply.of(state)).build();
  }
}
