package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Person;
import org.soundings.account.Right;
import org.soundings.account.Sessions;
import org.soundings.web.HtmlPage;

/**
 * Lets in whoever is signed in and has the right that {@link Needs} names: others are sent to sign
 * in. Of a study in which somebody has no role they do not learn that it is there.
 */
@Provider
@Needs
@ApplicationScoped
public class Gatekeeper implements ContainerRequestFilter {
  /** Of the request: who it is. */
  static final String PERSON = Person.class.getName();

  private static final String STUDY = "study";

  private final Sessions sessions;

  @Context private @Nullable ResourceInfo resource;

  @Inject
  Gatekeeper(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(DeskCookie.SESSION.cookieName());
    Optional<Person> person = cookie == null ? Optional.empty() : sessions.find(cookie.getValue());
    if (person.isEmpty()) {
      request.abortWith(HtmlPage.seeOther(signIn(request)).build());
      return;
    }
    String study = request.getUriInfo().getPathParameters().getFirst(STUDY);
    refuse(person.get(), right(), study);
    request.setProperty(PERSON, person.get());
  }

  private static void refuse(Person person, Right right, @Nullable String study) {
    if (study != null && !person.may(Right.SEE, study)) {
      throw new NotFoundException();
    }
    if (!person.may(right, study == null ? "" : study)) {
      throw new ForbiddenException();
    }
  }

  private Right right() {
    ResourceInfo asked = Objects.requireNonNull(resource);
    Needs own = asked.getResourceMethod().getAnnotation(Needs.class);
    Needs all = asked.getResourceClass().getAnnotation(Needs.class);
    return own != null ? own.value() : all.value();
  }

  /** A page that was asked for is opened after the sign-in. */
  private static String signIn(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    return request.getMethod().equals(HttpMethod.GET) && !path.equals("/desk")
        ? "/desk/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
        : "/desk/sign-in";
  }
}
