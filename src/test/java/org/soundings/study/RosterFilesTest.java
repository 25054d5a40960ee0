package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;

class RosterFilesTest {
  @TempDir Path folder;
  private final RosterFiles files = new RosterFiles();

  private Optional<String> look(Path file) {
    files.look();
    return files.read(file).map(RosterFiles.Text::csv);
  }

  @Test
  void aListThatIsBeingWrittenIsNotRead() throws IOException {
    Path file = folder.resolve("ward.csv");
    Files.writeString(file, "address\nada@exam");
    assertEquals(Optional.empty(), look(file));
    Files.writeString(file, "address\nada@example.org\n");
    assertEquals(Optional.empty(), look(file));
    assertEquals(Optional.of("address\nada@example.org\n"), look(file));
  }

  @Test
  void aListThatIsNotThereOrNoTextIsNamed() throws IOException {
    Path file = folder.resolve("ward.csv");
    assertThrows(Refused.class, () -> look(file));
    assertThrows(Refused.class, () -> look(folder));
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    look(file);
    Refused refused = assertThrows(Refused.class, () -> look(file));
    assertEquals("S131", refused.problems().getFirst().code());
  }
}
