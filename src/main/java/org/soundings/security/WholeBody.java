package org.soundings.security;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Takes in a request's body before anybody works on it, without keeping a thread while it arrives:
 * senders that are slow on purpose hold up nobody. What is too long or takes too long is refused.
 */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public class WholeBody implements Filter {
  /** Most bytes of a request. */
  public static final int LARGEST = 256 * 1024;

  /** Most bytes that are heard out before they are refused, so that the sender hears the answer. */
  static final int MOST_HEARD = 8 * 1024 * 1024;

  /** How long a body may take to arrive. */
  static final int MILLISECONDS = 20_000;

  /** How long an answer may take. */
  private static final int ANSWERED = 600_000;

  private static final String BODY = WholeBody.class.getName();

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("late bodies").factory());

  public WholeBody() {
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void init(FilterConfig any) {
    LateCallback.hush();
  }

  @Override
  public void destroy() {
    LateCallback.unhush();
    timer.shutdownNow();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (asked.getAttribute(BODY) instanceof byte[] body) {
      chain.doFilter(new ReadRequest(asked, body), response);
    } else if (asked.getContentLengthLong() > MOST_HEARD) {
      refuse((HttpServletResponse) response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (hasBody(asked)) {
      arrive(asked);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /**
   * The container's own time limit would go on after the body is here, and cut off an answer that
   * takes longer; so only the arrival is timed.
   */
  private void arrive(HttpServletRequest request) throws IOException {
    AsyncContext waiting = request.startAsync();
    waiting.setTimeout(ANSWERED);
    BodyArrival arrival = new BodyArrival(waiting, request, BODY);
    waiting.addListener(arrival);
    arrival.endsWith(timer.schedule(arrival::late, MILLISECONDS, TimeUnit.MILLISECONDS));
    request.getInputStream().setReadListener(arrival);
  }

  /** Says in plain words that nothing was kept, and ends the connection. */
  static void refuse(HttpServletResponse response, int status) throws IOException {
    response.setStatus(status);
    response.setHeader("Connection", "close");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain; charset=utf-8");
    response
        .getWriter()
        .println(
            status == HttpServletResponse.SC_REQUEST_TIMEOUT
                ? "That took too long to arrive. Nothing was kept of it. Please try again."
                : "That is more than can be taken at once. Nothing was kept of it."
                    + " Please go back and shorten it.");
  }
}
