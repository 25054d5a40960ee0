package org.soundings.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Lets nobody in without the key, and nobody try keys quickly. */
@Provider
@Keyed
@ApplicationScoped
public class KeyFilter implements ContainerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final ApiKey key;
  private final Throttle wrong = new Throttle();

  @Inject
  KeyFilter(ApiKey key) {
    this.key = key;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (sent != null && sent.startsWith(BEARER) && key.opens(sent.substring(BEARER.length()))) {
      return;
    }
    if (!wrong.allows(System.nanoTime())) {
      throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
    }
    throw new NotAuthorizedException("Bearer");
  }
}
