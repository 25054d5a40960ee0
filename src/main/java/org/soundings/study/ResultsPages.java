package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.form.SpokenLanguage;
import org.soundings.phrase.PhraseBundle;

/** Published reports, as they were made. */
@Path("/results/{study}")
@ApplicationScoped
public class ResultsPages {
  private static final String PAGE = "report.html";
  private static final Map<String, String> TYPES =
      Map.of(
          ".html",
          "text/html; charset=utf-8",
          ".json",
          "application/json",
          ".csv",
          "text/csv; charset=utf-8",
          ".pdf",
          "application/pdf",
          ".docx",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          ".png",
          "image/png",
          ".svg",
          "image/svg+xml");

  private final Conductor conductor;
  private final Releasing releasing;
  private final TakingDown reports;

  @Inject
  ResultsPages(Conductor conductor, Releasing releasing, TakingDown reports) {
    this.conductor = conductor;
    this.releasing = releasing;
    this.reports = reports;
  }

  @GET
  public Response page(@PathParam("study") String study, @Context HttpHeaders headers) {
    return file(study, PAGE, headers);
  }

  /** Of an invited wave, as soon as it is closed. */
  @GET
  @Path("nullifiers.txt")
  public Response nullifiers(@PathParam("study") String study) {
    return Response.ok(conductor.nullifiers(study).orElseThrow(NotFoundException::new))
        .header("Content-Type", "text/plain; charset=utf-8")
        .header("Cache-Control", "public, max-age=60")
        .build();
  }

  @GET
  @Path("{file: .+}")
  public Response file(
      @PathParam("study") String study,
      @PathParam("file") String file,
      @Context HttpHeaders headers) {
    String type = type(file).orElseThrow(NotFoundException::new);
    Optional<PublishedFile> published = releasing.released(study, file);
    if (published.isEmpty()) {
      return gone(study, headers);
    }
    PublishedFile found = published.get();
    boolean known = isKnown(found, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    Response.ResponseBuilder answer =
        known ? Response.notModified() : Response.ok(found.content()).header("Content-Type", type);
    if (found.name().endsWith(".html") || found.name().endsWith(".svg")) {
      answer.header(OwnStyles.HEADER, OwnStyles.policy(found.content()));
    }
    return answer
        .tag(new EntityTag(found.sha256()))
        .header("Cache-Control", "public, max-age=60")
        .build();
  }

  /** A report stood here; or none ever did. */
  private Response gone(String study, HttpHeaders headers) {
    Tombstone stone = reports.tombstone(study).orElseThrow(NotFoundException::new);
    String language =
        SpokenLanguage.of(
            PhraseBundle.LANGUAGES,
            headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
            List.of());
    return Response.status(Response.Status.GONE)
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex")
        .entity(TombstonePage.html(stone, language))
        .build();
  }

  /** What a file is sent as, by how its name ends; empty where none is published that ends so. */
  static Optional<String> type(String file) {
    return Optional.ofNullable(TYPES.get(file.substring(Math.max(0, file.lastIndexOf('.')))));
  }

  /** Whether the browser has the file; what it sends beside that may be anything (X-G7). */
  private static boolean isKnown(PublishedFile file, @Nullable String tags) {
    return tags != null && tags.contains('"' + file.sha256() + '"');
  }
}
