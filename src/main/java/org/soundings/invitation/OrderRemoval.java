package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes the order out of the file and the memory (A5): the invitations are written again as soon as
 * {@value #MOST} requests for a signature have come since the last time, once a day, and at a clean
 * stop. Until then the database tells in which order at most so many came.
 */
@ApplicationScoped
class OrderRemoval {
  static final int MOST = 10;

  private final Rows rows;
  private final AtomicInteger since = new AtomicInteger();

  @Inject
  OrderRemoval(Rows rows) {
    this.rows = rows;
  }

  /** One request more has left a row behind. */
  void changed() {
    since.incrementAndGet();
  }

  /** What was let go lies in memory as it came, until it is collected. */
  @SuppressWarnings("SystemGc") // not for speed
  private static void forgetGarbage() {
    System.gc();
  }

  /** Does so where it is time, and says whether it did. */
  boolean keep(boolean daily) {
    int changes = since.get();
    if (changes < MOST && !(daily && changes > 0)) {
      return false;
    }
    rows.shuffle();
    forgetGarbage();
    since.addAndGet(-changes);
    return true;
  }
}
