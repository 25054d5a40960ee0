package org.soundings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cookies of a request, of which several can have one name. */
public final class SentCookies {
  private static final int MOST = 8;

  private SentCookies() {}

  /**
   * What the browser sent under a name, at most {@value #MOST} of them. Those of the more specific
   * path come first (RFC 6265, 5.4), so ours comes before what a host beside ours has set for the
   * whole domain.
   */
  public static List<String> of(HttpServletRequest request, String name) {
    return in(Collections.list(request.getHeaders("Cookie")), name);
  }

  /**
   * The same.
   *
   * @param headers each as it was sent; null where there is none
   */
  public static List<String> in(@Nullable Collection<String> headers, String name) {
    String begin = name + "=";
    return headers == null
        ? List.of()
        : headers.stream()
            .flatMap(header -> List.of(header.split(";", -1)).stream())
            .map(String::strip)
            .filter(pair -> pair.startsWith(begin))
            .map(pair -> pair.substring(begin.length()))
            .limit(MOST)
            .toList();
  }
}
