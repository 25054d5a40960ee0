package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import org.soundings.clock.ServerClock;

/** The clock by which waves open and close: in the time zone of the installation. */
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
