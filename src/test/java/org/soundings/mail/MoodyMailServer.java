package org.soundings.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A mail server of RFC 5321 that puts recipients off or refuses them, which GreenMail never does.
 */
final class MoodyMailServer implements AutoCloseable {
  private final ServerSocket listening;
  private final IntFunction<String> reply;

  /** How often each address was named to it. */
  final Map<String, Integer> asked = new ConcurrentHashMap<>();

  /** What it says to the sender. */
  volatile String toSender = "250 fine";

  final AtomicInteger taken = new AtomicInteger();
  final AtomicInteger connections = new AtomicInteger();

  /**
   * @param reply to the first, second … attempt with an address
   */
  MoodyMailServer(IntFunction<String> reply) {
    this.reply = reply;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      OutputStream out = socket.getOutputStream();
      say(out, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(out, answer(line.toUpperCase(Locale.ROOT), in, out));
      }
    } catch (IOException gone) {
      // the other side has hung up
    }
  }

  private String answer(String line, BufferedReader in, OutputStream out) throws IOException {
    if (line.startsWith("RCPT")) {
      return reply.apply(asked.merge(line, 1, Integer::sum));
    }
    if (line.startsWith("MAIL")) {
      return toSender;
    }
    if (line.equals("DATA")) {
      say(out, "354 go on");
      while (!".".equals(in.readLine())) {
        continue;
      }
      taken.incrementAndGet();
    }
    return line.equals("QUIT") ? "221 bye" : "250 fine";
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
