package org.soundings.collect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.soundings.store.answer.Drafts;
import org.soundings.store.wave.Wave;
import org.soundings.web.SentCookies;

/**
 * The one cookie: what is held of a study, sent to that study's pages only (R13). Of an invited
 * wave no page of another site can have it sent, and it is not taken away: there is no second
 * credential.
 */
record RespondentCookie(Wave wave, HttpServletRequest request) {
  static final String NAME = "soundings";
  private static final int RECEIPT = (int) Duration.ofMinutes(15).toSeconds();
  private static final int KEPT = (int) Duration.ofDays(Drafts.DAYS).toSeconds();

  /** What the browser sent; a host beside ours can have set others than ours. */
  static List<String> sent(HttpServletRequest request) {
    return SentCookies.of(request, NAME);
  }

  /** For as long as the draft is kept. */
  NewCookie kept(Held held) {
    return cookie(held.text()).maxAge(KEPT).build();
  }

  /**
   * For a quarter of an hour: enough for a second press of the button, and whoever uses the browser
   * next is not shown the receipt.
   */
  NewCookie receipt(Held held) {
    return cookie(held.text()).maxAge(RECEIPT).build();
  }

  /** Takes it away where another can be had. */
  void forget(Response.ResponseBuilder answer) {
    if (!wave.participation().invited()) {
      answer.cookie(cookie("").maxAge(0).build());
    }
  }

  private NewCookie.Builder cookie(String value) {
    boolean secure =
        request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/s/" + wave.id().study())
        .httpOnly(true)
        .secure(secure)
        .sameSite(
            wave.participation().invited() ? NewCookie.SameSite.STRICT : NewCookie.SameSite.LAX);
  }
}
