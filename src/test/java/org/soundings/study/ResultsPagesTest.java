package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.report.format.Report;

/** A published report is served whole: a file without a type would not be found. */
class ResultsPagesTest {
  @Test
  void everyFileOfAReportHasAType() {
    assertEquals(
        List.of(), Report.files().stream().filter(f -> ResultsPages.type(f).isEmpty()).toList());
  }

  @Test
  void whatNoReportHasIsNotServed() {
    assertTrue(ResultsPages.type("figures/.soundings").isEmpty());
    assertTrue(ResultsPages.type("soundings").isEmpty());
  }
}
