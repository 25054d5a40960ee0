package org.soundings.report.table;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.finding.Finding;

/** A cell of a crosstab with the row and the group it stands in. */
public record CrosstabCell(Finding.Row row, Finding.Group group, Finding.Share share) {
  /** All cells, row by row. */
  public static List<CrosstabCell> of(Finding.Crosstab crosstab) {
    List<CrosstabCell> cells = new ArrayList<>();
    for (Finding.Row row : crosstab.rows()) {
      for (int c = 0; c < crosstab.groups().size(); c++) {
        cells.add(new CrosstabCell(row, crosstab.groups().get(c), row.shares().get(c)));
      }
    }
    return cells;
  }
}
