package org.soundings.arrival;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Before the filter that understands HTTP: a request's time runs from its first byte. */
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
    arrivals.of(context.getConnection());
    return context.getInvokeAction();
  }
}
