package org.soundings.collect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.store.Drafts;
import org.soundings.store.RespondentKey;

/** The one cookie: a study's key, sent to that study's pages only (R13). */
final class RespondentCookie {
  static final String NAME = "soundings";
  private static final int KEPT = (int) Duration.ofDays(Drafts.DAYS).toSeconds();

  private RespondentCookie() {}

  static Optional<RespondentKey> key(@Nullable Cookie cookie) {
    return cookie == null ? Optional.empty() : RespondentKey.parse(cookie.getValue());
  }

  /** For as long as the draft is kept. */
  static NewCookie draft(String study, RespondentKey key, HttpServletRequest request) {
    return cookie(study, key.text(), request).maxAge(KEPT).build();
  }

  /** Until the browser is closed: enough for a second press of the button. */
  static NewCookie receipt(String study, RespondentKey key, HttpServletRequest request) {
    return cookie(study, key.text(), request).build();
  }

  static NewCookie none(String study, HttpServletRequest request) {
    return cookie(study, "", request).maxAge(0).build();
  }

  private static NewCookie.Builder cookie(String study, String value, HttpServletRequest request) {
    boolean secure =
        request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/s/" + study)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX);
  }
}
