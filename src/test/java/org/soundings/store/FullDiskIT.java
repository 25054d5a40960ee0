package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that was full and no longer is: a small one of its own, by Linux's {@code unshare}. */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {
  private static final String SMALL_DISK = "mount -t tmpfs -o size=14m tmpfs \"$0\" && exec \"$@\"";

  @TempDir Path folder;

  @Test
  void onceThereIsSpaceAgainTheStoreGoesOnByItselfAndNothingAcknowledgedIsLost_XG4()
      throws Exception {
    List<String> command = new ArrayList<>(List.of("unshare", "--map-root-user", "--mount"));
    command.addAll(List.of("sh", "-c", SMALL_DISK, folder.toString()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(FullDisk.class.getName(), folder.toString()));
    Path errors = folder.resolveSibling(folder.getFileName() + ".errors");
    Process store = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String said = new String(store.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, store.waitFor(), said + " " + Files.readString(errors));
    List<String> lines = said.lines().toList();
    assertEquals("lost 0", lines.getLast());
    assertTrue(lines.getFirst().endsWith("drafts refused before"), said);
    List<Long> healed =
        lines.stream()
            .filter(line -> line.startsWith("healed "))
            .map(line -> Long.valueOf(line.substring("healed ".length())))
            .toList();
    assertEquals(2, healed.size(), said);
    assertTrue(healed.stream().allMatch(ms -> ms < 20_000), said);
  }
}
