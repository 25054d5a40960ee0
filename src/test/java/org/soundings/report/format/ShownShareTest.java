package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.pipeline.Street;
import org.soundings.tally.Cell;

/** How much of what may be shown is shown: a report that hides nearly all of it is no use. */
class ShownShareTest {
  private static final int FIRMS = Integer.getInteger("soundings.firms", 6);

  @TempDir Path folder;

  private int means;
  private int meansShown;
  private int cells;
  private int cellsShown;

  @Test
  void meansOfTeamsAreShownBeforeTheirCells() throws IOException {
    for (int seed = 0; seed < FIRMS; seed++) {
      count(new Firm(2L * seed));
    }
    System.out.printf(
        "Shown under organisation, %d firms: %d of %d means of teams of k or more (%.1f %%);"
            + " %d of %d cells by team (%.1f %%)%n",
        FIRMS,
        meansShown,
        means,
        100.0 * meansShown / means,
        cellsShown,
        cells,
        100.0 * cellsShown / cells);
    assertTrue(meansShown >= 0.8 * means, "means: " + meansShown + " of " + means);
  }

  private void count(Firm firm) throws IOException {
    Files.writeString(folder.resolve("q.yaml"), firm.questionnaire());
    Path plan = Files.writeString(folder.resolve("p.yaml"), firm.plan(false));
    Path data = Files.writeString(folder.resolve("d.csv"), firm.csv());
    Map<String, Integer> sizes = firm.sizes("team");
    for (Finding finding : Street.findings(plan, data).all()) {
      if (finding instanceof Finding.Mean m && "team".equals(m.by())) {
        for (Finding.GroupMean g : m.groups()) {
          if (sizes.getOrDefault(g.category(), 0) >= firm.k(m.variable())) {
            means++;
            meansShown += g.status() == Cell.Status.SHOWN ? 1 : 0;
          }
        }
      }
      if (finding instanceof Finding.Crosstab c && c.columnVariable().equals("team")) {
        for (Finding.Row row : c.rows()) {
          cells += row.shares().size();
          cellsShown += (int) row.shares().stream().filter(s -> s.cell().shown()).count();
        }
      }
    }
  }
}
