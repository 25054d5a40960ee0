package org.soundings.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a verb of the launcher said, and its exit code. */
record Launched(int code, String said) {
  static Launched run(String... arguments) throws IOException, InterruptedException {
    return of(begun(List.of(), Map.of(), arguments));
  }

  static Launched of(Process process) throws IOException, InterruptedException {
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Launched(process.waitFor(), said);
  }

  /** Not over yet, as the end of another command. */
  static Process begun(List<String> within, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(within);
    command.add(Path.of("soundings").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOUNDINGS_BUILD", "never");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
