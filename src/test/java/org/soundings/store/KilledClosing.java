package org.soundings.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Closes the wave of a store, in a process of its own that somebody else kills. */
final class KilledClosing {
  private KilledClosing() {}

  /**
   * @param args the database's address, its user, and the folder with the key
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    try (TestStore store = new TestStore(args[0], args[1], args[2])) {
      out.println("ready");
      store.closing.close(TestStore.WAVE);
      out.println("closed");
    }
    System.exit(0);
  }
}
