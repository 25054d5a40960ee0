package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import org.soundings.clock.ServerClock;

/** The clock by which waves open and close: that of the machine's own time zone. */
@ApplicationScoped
class Clocks {
  private final ServerClock server;

  @Inject
  Clocks(ServerClock server) {
    this.server = server;
  }

  @Produces
  Clock clock() {
    return server.clock();
  }
}
