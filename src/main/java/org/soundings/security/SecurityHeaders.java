package org.soundings.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * On every response, errors included: nothing is loaded from elsewhere, nothing is framed, guessed
 * or told to the next site, and search engines list nothing but what was published.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders implements Filter {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    guard((HttpServletRequest) request, (HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  static void guard(HttpServletRequest request, HttpServletResponse answer) {
    HEADERS.forEach(answer::setHeader);
    if (!isForSearching(request.getRequestURI())) {
      answer.setHeader("X-Robots-Tag", "noindex");
    }
  }

  /** Only the first page and what was published may be found by search engines. */
  private static boolean isForSearching(String path) {
    return path.equals("/") || path.startsWith("/results/") && !path.endsWith(".txt");
  }
}
