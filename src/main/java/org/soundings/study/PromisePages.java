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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.form.PromisePage;
import org.soundings.form.Site;

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
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Promised promised = promises.of(study).orElseThrow(NotFoundException::new);
    List<String> offered = promised.wave().languages();
    String language = lang != null && offered.contains(lang) ? lang : spoken(headers, offered);
    String html =
        PromisePage.of(promised.promise(), language, offered, Site.at(""), "/s/" + study).html();
    return Response.ok(html)
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** The best of those offered for a browser, else the first of them (RFC 4647, lookup). */
  private static String spoken(HttpHeaders headers, List<String> offered) {
    List<Locale.LanguageRange> wanted =
        headers.getAcceptableLanguages().stream()
            .map(Locale::toLanguageTag)
            .filter(tag -> !tag.equals("und"))
            .map(Locale.LanguageRange::new)
            .toList();
    String best = Locale.lookupTag(wanted, offered);
    return best == null
        ? offered.getFirst()
        : offered.stream().filter(best::equalsIgnoreCase).findFirst().orElseThrow();
  }
}
