package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says on standard output that the server is ready, when it is; ends a process that never gets so.
 */
@ApplicationScoped
class Announcement {
  private static final int BETWEEN = 50;
  private static final int LONGEST = 120_000;

  private final Optional<Integer> port;

  @Inject
  Announcement(@ConfigProperty(name = "soundings.port") Optional<Integer> port) {
    this.port = port;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    port.ifPresent(
        p -> {
          Thread asking = new Thread(() -> announce("http://127.0.0.1:" + p + "/"), "announcement");
          asking.setDaemon(true);
          asking.start();
        });
  }

  private static void announce(String address) {
    long end = System.nanoTime() + LONGEST * 1_000_000L;
    try {
      while (!ready(address)) {
        if (System.nanoTime() > end) {
          System.err.println("Soundings did not start; see the messages above.");
          Runtime.getRuntime().halt(1);
        }
        Thread.sleep(BETWEEN);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    // System.out belongs to the server's log
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        .println("Soundings is ready at " + address);
  }

  private static boolean ready(String address) {
    try {
      HttpURLConnection asked =
          (HttpURLConnection) URI.create(address + "health/ready").toURL().openConnection();
      asked.setConnectTimeout(LONGEST);
      asked.setReadTimeout(LONGEST);
      return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
