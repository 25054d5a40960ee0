package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.soundings.store.ReleaseFile;

/** Published reports, as they were made. */
@Path("/results/{study}")
@ApplicationScoped
public class ResultsPages {
  private static final String PAGE = "report.html";
  private static final Map<String, String> TYPES =
      Map.of(
          PAGE,
          "text/html; charset=utf-8",
          "results.json",
          "application/json",
          "tables.csv",
          "text/csv; charset=utf-8",
          "report.pdf",
          "application/pdf");

  private final Conductor conductor;

  @Inject
  ResultsPages(Conductor conductor) {
    this.conductor = conductor;
  }

  @GET
  public Response page(@PathParam("study") String study, @Context Request request) {
    return file(study, PAGE, request);
  }

  @GET
  @Path("{file}")
  public Response file(
      @PathParam("study") String study, @PathParam("file") String file, @Context Request request) {
    String type = TYPES.get(file);
    ReleaseFile found =
        conductor
            .released(study, file)
            .filter(f -> type != null)
            .orElseThrow(NotFoundException::new);
    EntityTag tag = new EntityTag(found.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null
            ? Response.ok(found.content()).header("Content-Type", type)
            : unchanged)
        .tag(tag)
        .header("Cache-Control", "public, max-age=60")
        .build();
  }
}
