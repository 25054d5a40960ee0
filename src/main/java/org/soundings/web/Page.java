package org.soundings.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.soundings.form.Link;
import org.soundings.form.NoticePage;
import org.soundings.form.Site;

/** HTML pages as responses: never kept by the browser, since answers stand on them. */
public final class Page {
  public static final Site SITE = Site.at("");

  /** The languages of the platform's own words. */
  private static final List<String> LANGUAGES = List.of("en", "es");

  private Page() {}

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

  /** The best of {@code offered} for a browser, else the first of them. */
  public static String language(HttpHeaders headers, List<String> offered) {
    List<Locale> wanted = headers.getAcceptableLanguages();
    for (Locale locale : wanted) {
      for (String tag : offered) {
        Locale own = Locale.forLanguageTag(tag);
        if (own.equals(locale) || own.getLanguage().equals(locale.getLanguage())) {
          return tag;
        }
      }
    }
    return offered.getFirst();
  }

  /** The language of a page that belongs to no study. */
  public static String language(HttpHeaders headers) {
    return language(headers, LANGUAGES);
  }
}
