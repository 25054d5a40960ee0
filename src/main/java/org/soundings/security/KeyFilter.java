package org.soundings.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets nobody in without the key or a token, and nobody try them quickly. */
@Provider
@Keyed(Scope.READ)
@ApplicationScoped
public class KeyFilter implements ContainerRequestFilter {
  private static final String BEARER = "Bearer ";

  private static final String STUDY = "study";

  private final ApiKey key;
  private final TokenBook tokens;
  private final Throttle wrong = new Throttle();

  @Context private @Nullable ResourceInfo resource;

  @Inject
  KeyFilter(ApiKey key, TokenBook tokens) {
    this.key = key;
    this.tokens = tokens;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (sent != null
        && sent.startsWith(BEARER)
        && opens(sent.substring(BEARER.length()), request)) {
      return;
    }
    if (!wrong.allows(System.nanoTime())) {
      throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
    }
    throw new NotAuthorizedException("Bearer");
  }

  private boolean opens(String sent, ContainerRequestContext request) {
    if (key.opens(sent)) {
      return true;
    }
    String study = request.getUriInfo().getPathParameters().getFirst(STUDY);
    String path = request.getUriInfo().getRequestUri().getRawPath();
    String asked = isLogged(request) ? request.getMethod() + " " + path : "";
    return tokens.opens(sent, scope(), study == null ? "" : study, asked);
  }

  /** When a response came is never written down (A2). */
  private boolean isLogged(ContainerRequestContext request) {
    String method = request.getMethod();
    boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    return !reads && scope() != Scope.ANSWER;
  }

  private Scope scope() {
    ResourceInfo asked = Objects.requireNonNull(resource);
    Keyed own = asked.getResourceMethod().getAnnotation(Keyed.class);
    return own != null ? own.value() : asked.getResourceClass().getAnnotation(Keyed.class).value();
  }
}
