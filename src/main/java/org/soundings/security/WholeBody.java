package org.soundings.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes in a request's body before anybody works on it, and refuses with a 413 what is longer than
 * {@link #LARGEST}. Slow senders have been kept waiting before this: what comes here is whole
 * already (ADR 55).
 */
@WebFilter("/*")
public class WholeBody implements Filter {
  /** Most bytes of a request. */
  public static final int LARGEST = 256 * 1024;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (!hasBody(asked)) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body = asked.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      refuse((HttpServletResponse) response);
    } else {
      chain.doFilter(new ReadRequest(asked, body), response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    response.setHeader("Connection", "close");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain; charset=utf-8");
    response
        .getWriter()
        .println("Your answer is too long. We have not stored it. Go back and shorten it.");
  }
}
