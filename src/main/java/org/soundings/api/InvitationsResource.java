package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.soundings.security.Keyed;
import org.soundings.security.Scope;
import org.soundings.study.Inviting;
import org.soundings.web.HtmlPage;
import org.soundings.web.JsonAnswer;
import org.soundings.web.PublicAddress;

/**
 * Who is invited to a wave. Whoever has the key can read here who has not yet taken part, and
 * nothing about anybody's answers.
 */
@Path("/api/v1/studies/{study}/waves/{wave}/invitations")
@Keyed(Scope.INVITE)
@ApplicationScoped
public class InvitationsResource {
  private static final String CSV = "text/csv";
  private static final int OK = 200;

  private final Inviting inviting;
  private final PublicAddress address;

  @Inject
  InvitationsResource(Inviting inviting, PublicAddress address) {
    this.inviting = inviting;
    this.address = address;
  }

  /** {@code strata}: how many are invited in each, and in bands how many took part. */
  @GET
  @Operation(
      summary = "The number of people invited in each stratum and, in bands, how many took part")
  @APIResponseSchema(StrataReply.class)
  public Response states(@PathParam("study") String study, @PathParam("wave") String wave) {
    return JsonAnswer.of(OK, StrataReply.of(inviting.states(study, wave))).build();
  }

  /** Body: a list of addresses. */
  @POST
  @Consumes(CSV)
  @Operation(
      summary = "Invites everybody on a list, or nobody",
      description =
          "CSV with the columns address and stratum, at most 256 KB at a time. The reply is CSV"
              + " with the columns address and link; each link can be used for one answer.")
  @APIResponse(
      responseCode = "200",
      description = "A link for each address",
      content =
          @Content(
              mediaType = "text/csv",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      example = "address,link\nada@example.org,https://example.org/i/ward#...")))
  @RequestBody(
      content =
          @Content(
              mediaType = CSV,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      example = "address,stratum\nada@example.org,care")))
  public Response addresses(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    return csv(inviting.add(study, wave, text(body), address.origin()));
  }

  /** Body: {@code {STRATUM: number}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Makes codes for people without an address",
      description =
          "{STRATUM: how many}, {\"\": how many} if there are no strata. The reply is CSV with"
              + " the columns stratum, code and link.")
  @APIResponse(
      responseCode = "200",
      description = "A code for each person",
      content =
          @Content(
              mediaType = "text/csv",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      example = "stratum,code,link\ncare,7XKD-...,https://example.org/i/ward#...")))
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(type = SchemaType.OBJECT, example = "{\"care\": 24, \"office\": 12}")))
  public Response codes(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] body) {
    return csv(inviting.addCodes(study, wave, SentJson.numbers(body), address.origin()));
  }

  /** A page to print, which holds every code: whoever has it can answer. */
  @GET
  @Path("codes.html")
  @Operation(summary = "The codes for people without an address, with QR codes, ready to print")
  @APIResponse(
      responseCode = "200",
      description = "A page to print",
      content =
          @Content(
              mediaType = "text/html",
              schema = @Schema(type = SchemaType.STRING, example = "<!DOCTYPE html>")))
  public Response slips(@PathParam("study") String study, @PathParam("wave") String wave) {
    return HtmlPage.html(200, inviting.slips(study, wave, address.origin(), HtmlPage.SITE)).build();
  }

  /** CSV with the columns address and link. */
  @GET
  @Path("reminders.csv")
  @Operation(summary = "Address and link of those not yet recorded as having taken part")
  @APIResponse(
      responseCode = "200",
      description = "A link for each address",
      content =
          @Content(
              mediaType = "text/csv",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      example = "address,link\nada@example.org,https://example.org/i/ward#...")))
  public Response reminders(@PathParam("study") String study, @PathParam("wave") String wave) {
    return csv(inviting.reminders(study, wave, address.origin()));
  }

  /** How many addresses there were, in {@code deleted}. */
  @DELETE
  @Path("addresses")
  @Operation(summary = "Deletes the addresses now; links that were sent stay valid")
  @APIResponseSchema(DeletedReply.class)
  public Response forget(@PathParam("study") String study, @PathParam("wave") String wave) {
    int deleted = inviting.forgetAddresses(study, wave);
    return JsonAnswer.of(OK, new DeletedReply(deleted)).build();
  }

  private static Response csv(String text) {
    return Response.ok(text.getBytes(StandardCharsets.UTF_8))
        .header("Content-Type", CSV + "; charset=utf-8")
        .cacheControl(HtmlPage.unkept())
        .build();
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new BadRequestException("not UTF-8", e);
    }
  }
}
