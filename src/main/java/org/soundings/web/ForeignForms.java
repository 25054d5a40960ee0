package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of another site may not send a form of ours: not begin, answer, save or withdraw in
 * somebody's name, and not choose the key under which she answers (X-G5). A browser that says where
 * a form comes from is believed; one that says nothing is too old to. Programs send their key
 * instead, which no page can.
 */
@Provider
@ApplicationScoped
public class ForeignForms implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final PublicAddress address;

  @Inject
  ForeignForms(PublicAddress address) {
    this.address = address;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod())
        && !JsonAnswer.isWanted(request.getUriInfo())
        && isForeign(request)) {
      throw new ForbiddenException();
    }
  }

  private boolean isForeign(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    String origin = request.getHeaderString("Origin");
    return origin != null
        && !isOwn(
            address,
            origin,
            request.getHeaderString("Host"),
            request.getHeaderString("X-Forwarded-Host"));
  }

  /** A page cannot choose these two headers; a web server in front may have changed the first. */
  static boolean isOwn(
      PublicAddress address, String origin, @Nullable String host, @Nullable String forwarded) {
    return address.isAt(origin)
        || !address.isWeaker(origin) && (isHost(origin, host) || isHost(origin, forwarded));
  }

  private static boolean isHost(String origin, @Nullable String host) {
    String authority = origin.replaceFirst("^https?://", "");
    return host != null
        && !authority.equals(origin)
        && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
  }
}
