package org.soundings.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asked by {@code serve} before it starts: ends with 1 where something listens there already. */
final class PortCheck {
  private PortCheck() {}

  /**
   * @param arguments address and port
   */
  public static void main(String[] arguments) {
    System.exit(isFree(arguments[0], Integer.parseInt(arguments[1])) ? 0 : 1);
  }

  static boolean isFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException used) {
      return false;
    }
  }
}
