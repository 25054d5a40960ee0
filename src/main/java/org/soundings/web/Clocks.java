package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock by which waves open and close: that of the machine's own time zone. */
@ApplicationScoped
class Clocks {
  @Produces
  Clock clock() {
    return Clock.systemDefaultZone();
  }
}
