package org.soundings.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Person;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskFrame;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.SpokenLanguage;
import org.soundings.form.Tongue;
import org.soundings.phrase.PhraseBundle;
import org.soundings.web.SentCookies;

/** Who asks for a page of the desk; a bean parameter. */
public class Visitor {
  @Context private @Nullable HttpServletRequest request;

  /** For a resource's parameter. */
  public Visitor() {}

  private HttpServletRequest request() {
    return Objects.requireNonNull(request);
  }

  /** Who is signed in, on a page that {@link Needs} that. */
  Person person() {
    return (Person) Objects.requireNonNull(request().getAttribute(Gatekeeper.PERSON));
  }

  /** What the browser sent of a cookie, first or signed in by; empty where it sent none. */
  String sent(DeskCookie cookie) {
    if (cookie == DeskCookie.SESSION && request().getAttribute(Gatekeeper.SECRET) != null) {
      return (String) request().getAttribute(Gatekeeper.SECRET);
    }
    return allSent(cookie).stream().findFirst().orElse("");
  }

  /** The same with those that a host beside ours may have set. */
  List<String> allSent(DeskCookie cookie) {
    return SentCookies.of(request(), cookie.cookieName());
  }

  NewCookie holding(DeskCookie cookie, String value) {
    return cookie.holding(value, request());
  }

  NewCookie without(DeskCookie cookie) {
    return cookie.gone(request());
  }

  DeskWords words() {
    return DeskWords.in(language());
  }

  /** What was chosen here, else the first that the browser asks for and the pages are in. */
  private String language() {
    return SpokenLanguage.of(
        PhraseBundle.LANGUAGES,
        request().getHeader(HttpHeaders.ACCEPT_LANGUAGE),
        List.of(sent(DeskCookie.LANGUAGE)));
  }

  /** Around a page for somebody who is not signed in. */
  DeskFrame outside() {
    return frame(null, request().getRequestURI());
  }

  /**
   * The same around a page that has no address of its own.
   *
   * @param again the page that is shown in another language
   */
  DeskFrame outside(String again) {
    return frame(null, again);
  }

  private DeskFrame frame(@Nullable Menu menu, String address) {
    return new DeskFrame(
        words(),
        menu,
        Tongue.all(PhraseBundle.LANGUAGES, language()),
        address,
        request().getAttribute(Gatekeeper.PASSKEYS) != null);
  }

  /** Around a page for whoever is signed in, with the menu of what they may open. */
  DeskFrame inside(Menu.Part current) {
    List<Menu.Part> parts = new ArrayList<>(List.of(Menu.Part.STUDIES));
    if (person().may(Right.PEOPLE, "")) {
      parts.add(Menu.Part.PEOPLE);
      parts.add(Menu.Part.LOG);
    }
    parts.add(Menu.Part.ACCOUNT);
    boolean shown = request().getMethod().equals(HttpMethod.GET);
    return frame(
        Menu.of(parts, current, person().shown(), words()),
        shown ? request().getRequestURI() : current.address());
  }
}
