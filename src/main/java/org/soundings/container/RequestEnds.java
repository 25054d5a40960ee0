package org.soundings.container;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;

/** Behind the filter that understands HTTP: gathers the body, and hands it on when it is whole. */
final class RequestEnds extends BaseFilter {
  /** The container would answer others by itself: with its name, its routes, or as a failure. */
  private static final Set<Method> SERVED =
      Set.of(Method.GET, Method.HEAD, Method.POST, Method.PUT, Method.DELETE);

  private final Arrivals arrivals;

  RequestEnds(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  /** There is nothing to upgrade to; without this an offer to would leave the body unframed. */
  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offer) {
      offer.getHttpHeader().setIgnoreContentModifiers(false);
      return context.getStopAction();
    }
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    if (!(context.getMessage() instanceof HttpContent part
        && part.getHttpHeader() instanceof HttpRequestPacket request)) {
      return context.getInvokeAction();
    }
    Connection<?> connection = context.getConnection();
    if (arrivals.isRefused(connection) || HttpContent.isBroken(part)) {
      return context.getStopAction();
    }
    if (!arrivals.isUnder(connection)) {
      connection.terminateSilently();
      return context.getStopAction();
    }
    if (!isPlain(request)) {
      return refused(context, Refusal.NOT_PLAIN);
    }
    if (!SERVED.contains(request.getMethod())) {
      return refused(context, Refusal.NOT_SERVED);
    }
    Arrival arrival = arrivals.of(connection);
    arrival.hears(part.getContent());
    if (arrival.isBeyondHearing() || request.getContentLength() > Arrival.MOST_HEARD) {
      return refused(context, Refusal.TOO_LARGE);
    }
    if (part.isLast()) {
      return arrival.isTooLarge()
          ? refused(context, Refusal.TOO_LARGE)
          : whole(context, HttpContent.create(request, true, arrival.body()));
    }
    if (arrivals.isFull() && !arrival.isSmall()) {
      return refused(context, Refusal.TOO_BUSY);
    }
    if (request.requiresAcknowledgement()) {
      request.getResponse().acknowledged();
      connection.write(Refusal.goOn(connection));
    }
    return context.getStopAction();
  }

  /** Of a link to a page what nobody can read is left out. */
  private static boolean isPlain(HttpRequestPacket request) {
    Target asked = target(request);
    Target read = asked.readable();
    if (!read.query().equals(asked.query())) {
      request.setQueryString(read.query());
    }
    return read.isPlain();
  }

  private static Target target(HttpRequestPacket request) {
    String query = request.getQueryString();
    return new Target(
        request.getRequestURIRef().getRequestURIBC().toString(StandardCharsets.ISO_8859_1),
        query == null ? "" : query);
  }

  private NextAction whole(FilterChainContext context, HttpContent request) {
    if (!arrivals.handOn(context.getConnection())) {
      return context.getStopAction();
    }
    context.setMessage(request);
    return context.getInvokeAction();
  }

  private NextAction refused(FilterChainContext context, Refusal refusal) {
    arrivals.refuse(context.getConnection(), refusal);
    return context.getStopAction();
  }
}
