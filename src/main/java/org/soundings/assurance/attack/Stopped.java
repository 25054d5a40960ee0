package org.soundings.assurance.attack;

import java.util.concurrent.CancellationException;

/** Looks now and then whether somebody has stopped the attack by interrupting its thread. */
final class Stopped {
  private Stopped() {}

  /**
   * @throws CancellationException where the thread is interrupted
   */
  static void look() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the attack was stopped");
    }
  }
}
