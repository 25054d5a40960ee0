package org.soundings.container;

import java.nio.ByteBuffer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Before the filter that understands HTTP: hands it one request at a time, the next one when the
 * one before is answered, and none whose end is not certain. A request's time runs from its first
 * byte, and what that filter answers to one that it does not understand is replaced by an answer of
 * ours.
 */
final class RequestBegins extends BaseFilter {
  private final Arrivals arrivals;

  RequestBegins(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    if (arrivals.isRefused(connection) || !connection.isOpen()) {
      return context.getStopAction();
    }
    if (arrivals.isBehind(connection)) {
      connection.terminateSilently();
      return context.getStopAction();
    }
    if (!(context.getMessage() instanceof Buffer message)) {
      return context.getInvokeAction();
    }
    ByteBuffer more = bytes(message);
    if (!arrivals.isUnder(connection)) {
      skipEndsOfLines(more);
    }
    return more.hasRemaining() ? ofOneRequest(context, more) : context.getStopAction();
  }

  /** What is left comes back here when the request before is answered. */
  private NextAction ofOneRequest(FilterChainContext context, ByteBuffer more) {
    Connection<?> connection = context.getConnection();
    Incoming request = arrivals.of(connection).incoming();
    byte[] part = request.takes(more);
    if (request.isBroken()) {
      arrivals.refuse(connection, Refusal.NOT_HTTP);
      return context.getStopAction();
    }
    if (part.length == 0) {
      return context.getStopAction();
    }
    context.setMessage(Buffers.wrap(context.getMemoryManager(), part));
    return more.hasRemaining()
        ? context.getInvokeAction(Buffers.wrap(context.getMemoryManager(), more.slice()))
        : context.getInvokeAction();
  }

  private static ByteBuffer bytes(Buffer message) {
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    return ByteBuffer.wrap(bytes);
  }

  /** Before a request (RFC 9112, 2.2). */
  private static void skipEndsOfLines(ByteBuffer more) {
    while (more.hasRemaining()
        && (more.get(more.position()) == '\r' || more.get(more.position()) == '\n')) {
      more.get();
    }
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
