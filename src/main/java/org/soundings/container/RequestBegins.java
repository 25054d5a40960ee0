package org.soundings.container;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Before the filter that understands HTTP: a request's time runs from its first byte, and what that
 * filter answers to one that it does not understand is replaced by an answer of ours.
 */
final class RequestBegins extends BaseFilter {
  private final Arrivals arrivals;

  RequestBegins(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    if (arrivals.isRefused(context.getConnection())) {
      return context.getStopAction();
    }
    if (arrivals.isBehind(context.getConnection())) {
      context.getConnection().terminateSilently();
      return context.getStopAction();
    }
    if (!arrivals.isUnder(context.getConnection())
        && context.getMessage() instanceof Buffer first) {
      Buffer request = request(first);
      if (!request.hasRemaining()) {
        return context.getStopAction();
      }
      context.setMessage(request);
    }
    Arrival arrival = arrivals.of(context.getConnection());
    if (context.getMessage() instanceof Buffer more) {
      arrival.head().hears(more);
    }
    return context.getInvokeAction();
  }

  /** Without the ends of lines before it (RFC 9112, 2.2). */
  private static Buffer request(Buffer buffer) {
    int at = buffer.position();
    while (at < buffer.limit() && (buffer.get(at) == '\r' || buffer.get(at) == '\n')) {
      at++;
    }
    return at == buffer.position() ? buffer : buffer.split(at);
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    arrivals.answers();
    if (arrivals.isUnder(connection)
        && context.getMessage() instanceof Buffer answer
        && !Refusal.isContinue(answer)) {
      context.setMessage(Refusal.NOT_HTTP.buffer(connection));
    }
    return context.getInvokeAction();
  }
}
