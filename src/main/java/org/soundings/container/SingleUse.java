package org.soundings.container;

import org.glassfish.grizzly.memory.HeapMemoryManager;
import org.glassfish.grizzly.memory.ThreadLocalPool;

/**
 * The web server's buffers, each used once. Its own way cuts them from one array a thread and uses
 * that again without wiping it: whoever has a dump of the memory would find an invitation's code,
 * and right behind it the credential that was fetched with it. The launcher sets it (ADR 35).
 */
public final class SingleUse extends HeapMemoryManager {
  public SingleUse() {
    super(0);
  }

  /** None; {@code null} has every buffer made again. */
  @SuppressWarnings("NullAway") // that is how Grizzly has it said
  @Override
  public ThreadLocalPool<?> createThreadLocalPool() {
    return null;
  }
}
