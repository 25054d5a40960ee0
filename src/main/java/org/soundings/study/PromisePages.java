package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.form.PromisePage;
import org.soundings.form.Site;
import org.soundings.form.SpokenLanguage;

/** What happens to answers, for those who are asked. */
@Path("/s/{study}/promise")
@ApplicationScoped
public class PromisePages {
  private final Promises promises;

  @Inject
  PromisePages(Promises promises) {
    this.promises = promises;
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @QueryParam(SpokenLanguage.PARAMETER) @Nullable String lang,
      @Context HttpHeaders headers) {
    Promised promised = promises.of(study).orElseThrow(NotFoundException::new);
    List<String> offered = promised.wave().languages();
    String language =
        SpokenLanguage.of(
            offered,
            headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
            Stream.ofNullable(lang).toList());
    String html =
        PromisePage.of(promised.promise(), language, offered, Site.at(""), "/s/" + study).html();
    return Response.ok(html)
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .build();
  }
}
