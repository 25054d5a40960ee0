package org.soundings.container;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * The web server's own way of sharing out its work (Grizzly's, in worker threads), with further
 * filters before and after the one that understands HTTP: a request is handed on when all of it is
 * here, and refused when that takes too long. A slow sender therefore holds no thread, and reading
 * a body never waits; nor does writing, and of replies that nobody reads little is kept. The
 * launcher names it as the listener's strategy (ADR 55, 83).
 */
public final class WholeRequests implements IOStrategy {
  private static final WholeRequests ONLY = new WholeRequests();

  private final WorkerThreadIOStrategy usual = WorkerThreadIOStrategy.getInstance();
  private final Arrivals arrivals = new Arrivals();

  private WholeRequests() {
    Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("late requests").factory())
        .scheduleWithFixedDelay(arrivals::tend, 1, 1, TimeUnit.SECONDS);
  }

  /** Asked for by the web server, by this name. */
  public static WholeRequests getInstance() {
    return ONLY;
  }

  @Override
  public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
    return executeIoEvent(connection, event, true);
  }

  @Override
  public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled)
      throws IOException {
    if (event == IOEvent.SERVER_ACCEPT) {
      prepare(connection.getTransport());
    }
    return usual.executeIoEvent(connection, event, enabled);
  }

  @Override
  public Executor getThreadPoolFor(Connection connection, IOEvent event) {
    return usual.getThreadPoolFor(connection, event);
  }

  @Override
  public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
    return usual.createDefaultWorkerPoolConfig(transport);
  }

  /** Adds the filters before the first connection is accepted. */
  private synchronized void prepare(Transport transport) {
    if (transport.getProcessor() instanceof FilterChain chain
        && chain.indexOfType(RequestBegins.class) < 0) {
      int http = chain.indexOfType(HttpServerFilter.class);
      if (http >= 0) {
        chain.add(http + 1, new OwnReplies());
        chain.add(http + 1, new RequestEnds(arrivals));
        chain.add(http, new RequestBegins(arrivals));
      }
    }
  }
}
