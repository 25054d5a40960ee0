package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;
import org.soundings.report.table.SafeCell;

class ReportFolderTest {
  @TempDir Path folder;

  @Test
  void aFolderOfFiguresThatIsASymbolicLinkIsNotFollowed_XG13(@TempDir Path elsewhere)
      throws Exception {
    Path theirs = Files.writeString(elsewhere.resolve("a.svg"), "theirs");
    Files.createSymbolicLink(folder.resolve("figures"), elsewhere);
    Refused refused =
        assertThrows(
            Refused.class,
            () -> new ReportFolder(folder).write(Map.of("figures/a.svg", new byte[] {1})));
    assertTrue(refused.problems().getFirst().toString().contains("symbolic link"));
    assertEquals("theirs", Files.readString(theirs));
    assertEquals(1, elsewhere.toFile().list().length);
  }

  @Test
  void cellsThatBeginWithAFullWidthSignAreDefused_XG13() {
    for (String sign : new String[] {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
      assertEquals("'" + sign + "1", SafeCell.of(sign + "1"));
    }
  }
}
