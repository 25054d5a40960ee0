package org.soundings.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.soundings.account.Passkeys;
import org.soundings.account.ProviderSignIn;

/**
 * The cookies of the desk: who is signed in, until the browser ends; the secret of a link while its
 * page is open; what a passkey or a provider was asked for; and the language that was chosen. None
 * is sent to respondents' pages, nor can a script read it.
 */
enum DeskCookie {
  SESSION("soundings-desk", "/desk", NewCookie.SameSite.STRICT, NewCookie.DEFAULT_MAX_AGE),

  /** Lax, since the link stands on another site's page or in a mail. */
  WELCOME(
      "soundings-welcome",
      "/desk/welcome",
      NewCookie.SameSite.LAX,
      (int) Duration.ofHours(1).toSeconds()),

  /** What a passkey's challenge is made from. */
  PASSKEY("soundings-passkey", "/desk", NewCookie.SameSite.STRICT, Passkeys.SECONDS),

  /** What a browser was sent to the provider with; lax, since it comes back from there. */
  PROVIDER("soundings-provider", "/desk/sign-in", NewCookie.SameSite.LAX, ProviderSignIn.SECONDS),

  /** A language's tag, for a year; what it holds is not believed. */
  LANGUAGE(
      "soundings-language",
      "/desk",
      NewCookie.SameSite.STRICT,
      (int) Duration.ofDays(365).toSeconds());

  private final String name;
  private final String path;
  private final NewCookie.SameSite sites;
  private final int seconds;

  DeskCookie(String name, String path, NewCookie.SameSite sites, int seconds) {
    this.name = name;
    this.path = path;
    this.sites = sites;
    this.seconds = seconds;
  }

  String cookieName() {
    return name;
  }

  NewCookie holding(String value, HttpServletRequest request) {
    return builder(request).value(value).maxAge(seconds).build();
  }

  NewCookie gone(HttpServletRequest request) {
    return builder(request).value("").maxAge(0).build();
  }

  private NewCookie.Builder builder(HttpServletRequest request) {
    boolean secure =
        request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return new NewCookie.Builder(name).path(path).httpOnly(true).secure(secure).sameSite(sites);
  }
}
