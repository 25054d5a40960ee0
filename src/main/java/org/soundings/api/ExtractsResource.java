package org.soundings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.soundings.security.Keyed;
import org.soundings.security.Scope;
import org.soundings.study.Extracts;

/** What leaves of a released wave beside its report. */
@Path("/api/v1/studies/{study}/waves/{wave}/extracts")
@Keyed(Scope.EXTRACT)
@ApplicationScoped
public class ExtractsResource {
  private static final String CSV = "text/csv; charset=utf-8";

  private final Extracts extracts;

  @Inject
  ExtractsResource(Extracts extracts) {
    this.extracts = extracts;
  }

  @GET
  @Path("{file}")
  @Operation(
      summary = "A k-anonymous file of records, and what it risks",
      description = "Files: microdata.csv, codebook.csv, risk.json, risk.md")
  @APIResponse(
      responseCode = "200",
      description = "CSV, JSON or Markdown, by the name of the file",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, example = "setting,tenure\nhospital,3-7")))
  public Response records(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @PathParam("file") String file) {
    byte[] content = extracts.records(study, wave).get(file);
    if (content == null) {
      throw new NotFoundException();
    }
    return Response.ok(content, type(file)).header("Cache-Control", "no-store").build();
  }

  private static String type(String file) {
    return file.endsWith(".csv")
        ? CSV
        : file.endsWith(".json") ? "application/json" : "text/markdown; charset=utf-8";
  }

  @GET
  @Path("texts.csv")
  @Produces(CSV)
  @Operation(
      summary = "What people wrote, masked, for the one person whom the plan names",
      description = "That person writes yes into the column release beside what may be quoted.")
  @APIResponse(
      responseCode = "200",
      description = "One row for each text",
      content =
          @Content(
              mediaType = "text/csv",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      example = "text,release\nMore staff at night,")))
  public Response texts(@PathParam("study") String study, @PathParam("wave") String wave) {
    return csv(extracts.texts(study, wave));
  }

  /** Body: the sheet, read. */
  @POST
  @Path("quotations.csv")
  @Consumes("text/csv")
  @Produces(CSV)
  @Operation(summary = "The quotations that were released in the sheet")
  @APIResponse(
      responseCode = "200",
      description = "One row for each quotation",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, example = "text\nMore staff at night")))
  @RequestBody(
      content =
          @Content(
              mediaType = "text/csv",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      example = "text,release\nMore staff at night,yes")))
  public Response quotations(
      @PathParam("study") String study, @PathParam("wave") String wave, byte[] sheet) {
    return csv(extracts.quotations(study, wave, new String(sheet, StandardCharsets.UTF_8)));
  }

  private static Response csv(String text) {
    return Response.ok(text, CSV).header("Cache-Control", "no-store").build();
  }
}
