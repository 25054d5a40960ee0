package org.soundings.report;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.soundings.disclosure.Policy;

class ReportTest {
  @Test
  void look() {
    Example example = new Example(420, 1);
    Report.write(
        Path.of("/tmp/r-look/research"),
        example.findings(Policy.RESEARCH, false),
        Example.provenance());
    Report.write(
        Path.of("/tmp/r-look/weighted"), example.findings(Policy.OPEN, true), Example.provenance());
  }
}
