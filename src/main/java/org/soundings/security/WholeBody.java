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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a request's body before anybody works on it, and refuses with a 413 what is longer than
 * {@link #LARGEST}, and with a 400 what calls its kind one of several ({@code q=} in Content-Type):
 * Jersey fails at a number that it cannot read there. Slow senders have been kept waiting before
 * this: what comes here is whole already (ADR 55).
 */
@WebFilter("/*")
public class WholeBody implements Filter {
  /** Most bytes of a request. */
  public static final int LARGEST = 256 * 1024;

  private static final Pattern RATED = Pattern.compile(";\\s*qs?\\s*=", Pattern.CASE_INSENSITIVE);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (isRated(asked.getContentType())) {
      refuse(
          asked,
          (HttpServletResponse) response,
          HttpServletResponse.SC_BAD_REQUEST,
          "The Content-Type of the request has a parameter q. Leave it out.");
      return;
    }
    if (!hasBody(asked)) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body = asked.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      refuse(
          asked,
          (HttpServletResponse) response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "Your answer is too long. We have not stored it. Go back and shorten it.");
    } else {
      chain.doFilter(new ReadRequest(asked, body), response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isRated(@Nullable String type) {
    return type != null && RATED.matcher(type).find();
  }

  /** No other filter has seen the request yet. */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String words)
      throws IOException {
    SecurityHeaders.guard(request, response);
    response.setStatus(status);
    response.setHeader("Connection", "close");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain; charset=utf-8");
    response.getWriter().println(words);
  }
}
