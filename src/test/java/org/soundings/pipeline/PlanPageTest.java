package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.statistic.Statistic;

/** The page on plans lists every statistic, once, and the pages that it points to are there. */
class PlanPageTest {
  private static List<String> page() throws IOException {
    return Files.readAllLines(Path.of("docs/plan.md"));
  }

  @Test
  void everyStatisticIsOnThePage() throws IOException {
    for (Statistic statistic : Statistic.ALL) {
      String start = "| `" + statistic.word() + "` | " + statistic.shape().words() + " |";
      assertEquals(
          1, page().stream().filter(line -> line.startsWith(start)).count(), statistic.word());
    }
  }

  @Test
  void thePagesOfTheirFormulasAreThere() throws IOException {
    List<String> links =
        Pattern.compile("Formula, source and worked example[^(]*\\((.*?)\\)")
            .matcher(String.join(" ", page()))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(6, links.size());
    for (String link : links) {
      assertTrue(Files.exists(Path.of("docs", link)), link);
    }
  }
}
