package org.soundings.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A limit on what costs much: so many at a time, and so many who wait, since whoever waits holds
 * one of the threads that all other pages are served by.
 */
public final class Bulkhead {
  private final Semaphore free;
  private final Semaphore places;
  private final Duration patience;

  public Bulkhead(int atOnce, int waiting, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.places = new Semaphore(atOnce + waiting);
    this.patience = patience;
  }

  /**
   * Waits for one; whoever has it gives it back by {@link #end}.
   *
   * @return false where too many wait already, or it takes too long
   */
  public boolean begin() {
    if (!places.tryAcquire()) {
      return false;
    }
    boolean begun = false;
    try {
      begun = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!begun) {
        places.release();
      }
    }
    return begun;
  }

  public void end() {
    free.release();
    places.release();
  }
}
