package org.soundings.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a container gives a server: a root that cannot be written, one small volume, and process
 * numbers of its own for each command.
 */
final class Box implements AutoCloseable {
  private static final String MISSING =
      "Linux's unshare (package util-linux) is missing, or may not make namespaces here; run as"
          + " root, or allow user namespaces";
  private static final String VOLUME =
      "mount -t tmpfs -o size=%dm tmpfs \"$0\" && mount -o remount,bind,ro / && test ! -w /etc"
          + " && echo made && exec cat";
  private static final String IN_THIS_FOLDER = "cd \"$0\" && exec \"$@\"";

  /** In the box, and outside of it the place over which the volume lies. */
  final Path volume;

  private final Process holder;

  Box(int megabytes) throws IOException {
    volume = Files.createTempDirectory("soundings-box");
    holder = held(VOLUME.formatted(megabytes));
    if (holder.getInputStream().read() < 0) {
      String said = new String(holder.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      throw new AssertionError(MISSING + ": " + said);
    }
  }

  private Process held(String script) throws IOException {
    try {
      return new ProcessBuilder(
              "unshare", "--map-root-user", "--mount", "sh", "-c", script, volume.toString())
          .start();
    } catch (IOException missing) {
      throw new AssertionError(MISSING, missing);
    }
  }

  /** The beginning of a command line; the rest is the command to be run in the box. */
  List<String> command() {
    List<String> command = new ArrayList<>(List.of("nsenter", "--target=" + holder.pid()));
    command.addAll(List.of("--user", "--preserve-credentials", "--mount"));
    command.addAll(List.of("unshare", "--pid", "--fork", "--kill-child"));
    command.addAll(List.of("sh", "-c", IN_THIS_FOLDER, Path.of("").toAbsolutePath().toString()));
    return command;
  }

  /** A file of the volume, as it is seen from outside. */
  Path file(String name) {
    return Path.of("/proc/" + holder.pid() + "/root" + volume).resolve(name);
  }

  @Override
  public void close() throws IOException {
    holder.destroy();
    Files.delete(volume);
  }
}
