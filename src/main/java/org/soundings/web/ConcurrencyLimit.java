package org.soundings.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Published reports are large, and each lies in the memory while it is sent: at most {@value
 * #AT_ONCE} are made ready at a time. Who waits longer than {@value #PATIENCE} s, or would wait
 * behind {@value #WAITING} others, is told to come back (ADR 83).
 */
@WebFilter(urlPatterns = "/results/*")
public class ConcurrencyLimit implements Filter {
  private static final int AT_ONCE = 2;
  private static final int PATIENCE = 20;

  private static final int WAITING = 40;

  private final Bulkhead bulkhead = new Bulkhead(AT_ONCE, WAITING, Duration.ofSeconds(PATIENCE));

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!bulkhead.begin()) {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      bulkhead.end();
    }
  }
}
