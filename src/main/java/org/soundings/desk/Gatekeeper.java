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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Passkeys;
import org.soundings.account.Person;
import org.soundings.account.Right;
import org.soundings.account.Sessions;
import org.soundings.web.HtmlPage;
import org.soundings.web.SentCookies;

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

  /** Of the request: there where the person can use a passkey instead of the password. */
  static final String PASSKEYS = Passkeys.class.getName();

  /** Of the request: the secret of the session. */
  static final String SECRET = Known.class.getName();

  private static final String STUDY = "study";

  private final Sessions sessions;
  private final Passkeys passkeys;

  @Context private @Nullable ResourceInfo resource;

  @Inject
  Gatekeeper(Sessions sessions, Passkeys passkeys) {
    this.sessions = sessions;
    this.passkeys = passkeys;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Known> known = known(request);
    if (known.isEmpty()) {
      request.abortWith(HtmlPage.seeOther(signIn(request)).build());
      return;
    }
    Person person = known.get().person();
    String study = request.getUriInfo().getPathParameters().getFirst(STUDY);
    refuse(person, right(), study);
    request.setProperty(PERSON, person);
    request.setProperty(SECRET, known.get().secret());
    if (passkeys.arePossible() && !passkeys.of(person).isEmpty()) {
      request.setProperty(PASSKEYS, true);
    }
  }

  /** By the first cookie that is a session: a host beside ours can have set others. */
  private Optional<Known> known(ContainerRequestContext request) {
    String name = DeskCookie.SESSION.cookieName();
    return SentCookies.in(request.getHeaders().get(HttpHeaders.COOKIE), name).stream()
        .flatMap(secret -> sessions.find(secret).map(who -> new Known(who, secret)).stream())
        .findFirst();
  }

  private record Known(Person person, String secret) {}

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
