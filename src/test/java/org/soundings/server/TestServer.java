package org.soundings.server;

import java.util.Map;

/** One server for all tests that only talk to it. */
final class TestServer {
  private static final class Held {
    private static final ServerProcess SERVER =
        ServerProcess.start(ServerProcess.folder(), Map.of());
  }

  private TestServer() {}

  static ServerProcess get() {
    return Held.SERVER;
  }
}
