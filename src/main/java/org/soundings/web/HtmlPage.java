package org.soundings.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.soundings.form.Link;
import org.soundings.form.NoticePage;
import org.soundings.form.Site;
import org.soundings.phrase.PhraseBundle;

/** HTML pages as responses: never kept by the browser, since answers stand on them. */
public final class HtmlPage {
  public static final Site SITE = Site.at("");

  private HtmlPage() {}

  public static Response.ResponseBuilder html(int status, String html) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .cacheControl(unkept())
        .entity(html);
  }

  public static Response.ResponseBuilder notice(
      int status, NoticePage.Kind kind, String language, Link... links) {
    return html(status, NoticePage.of(kind, language, SITE, links).html());
  }

  /** After a form was sent: go and fetch. */
  public static Response.ResponseBuilder seeOther(String address) {
    return Response.seeOther(URI.create(address)).cacheControl(unkept());
  }

  public static CacheControl unkept() {
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    control.setNoTransform(false);
    return control;
  }

  /** The language of a page that belongs to no study. */
  public static String language(RequestLanguage wanted) {
    return wanted.of(PhraseBundle.LANGUAGES);
  }

  /** The language of a page about a failure. */
  public static String language(UriInfo uri, HttpHeaders headers) {
    return language(new RequestLanguage(uri, headers));
  }
}
