package org.soundings.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.form.SpokenLanguage;

/** What a request says of the language that its answer is to be in; a bean parameter. */
public class RequestLanguage {
  // The parameter is read from the address: for a @QueryParam in a bean parameter Jersey looks for
  // converters in every request, at the cost of several exceptions each.
  @Context private @Nullable UriInfo uri;

  @Context private @Nullable HttpHeaders headers;

  /** For a resource's parameter. */
  public RequestLanguage() {}

  RequestLanguage(UriInfo uri, HttpHeaders headers) {
    this.uri = uri;
    this.headers = headers;
  }

  /** The language that the address names; "" where it names none. */
  public String asked() {
    String asked = uri == null ? null : uri.getQueryParameters().getFirst(SpokenLanguage.PARAMETER);
    return asked == null ? "" : asked;
  }

  /** The address's language where it is offered, else the browser's. */
  public String of(List<String> offered) {
    return of(offered, asked());
  }

  /**
   * The first of {@code chosen} that is offered, else the browser's.
   *
   * @param chosen the newest choice first, {@link #asked} among them where it counts
   */
  public String of(List<String> offered, String... chosen) {
    return SpokenLanguage.of(
        offered,
        headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
        Stream.of(chosen).toList());
  }

  /** The same address, with the language where one was asked for in this request. */
  public String carried(String address) {
    return asked().matches("[A-Za-z0-9-]{2,35}") ? SpokenLanguage.in(asked(), address) : address;
  }
}
