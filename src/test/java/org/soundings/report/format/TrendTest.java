package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.finding.Change;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.disclosure.Policy;
import org.soundings.report.drawing.Mark;
import org.soundings.report.figure.Figure;
import org.soundings.report.table.ReportTable;
import org.soundings.statistics.Estimate;

/** Q5: trends with bands, over any number of waves. */
class TrendTest {
  private static final Findings CHANGES =
      ExampleWaves.changes(Policy.OPEN, 200, 420, 300, 500).value();
  private static final List<Figure> FIGURES =
      Edition.of(CHANGES, Example.provenance()).page().figures();

  private static Finding.Changed changed(Findings of, String id) {
    return (Finding.Changed)
        of.all().stream().filter(finding -> finding.id().equals(id)).findFirst().orElseThrow();
  }

  private static Figure figure(String id) {
    return FIGURES.stream().filter(f -> f.file().equals(id)).findFirst().orElseThrow();
  }

  private static <M extends Mark> List<M> marks(Figure.Panel panel, Class<M> kind) {
    return panel.narrow().marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void eachAnswerHasAPanelWithADotAWaveAndABandThroughTheirIntervals() {
    Finding.Changed sector = changed(CHANGES, "sector");
    Figure figure = figure("sector");
    assertEquals(sector.changes().size(), figure.panels().size());
    for (int answer = 0; answer < sector.changes().size(); answer++) {
      Figure.Panel panel = figure.panels().get(answer);
      if (!sector.changes().get(answer).waves().stream().allMatch(Estimate::isDefined)) {
        continue;
      }
      assertEquals(4, marks(panel, Mark.Dot.class).size());
      Mark.Band band = marks(panel, Mark.Band.class).getFirst();
      assertEquals(4, band.parts().size());
      for (int i = 0; i < 4; i++) {
        double dot = marks(panel, Mark.Dot.class).get(i).y();
        assertTrue(band.parts().get(i).high() < dot && dot < band.parts().get(i).low());
      }
    }
  }

  @Test
  void higherIsMore() {
    Change change = changed(CHANGES, "sector").changes().getFirst();
    List<Mark.Dot> dots = marks(figure("sector").panels().getFirst(), Mark.Dot.class);
    for (int i = 1; i < 4; i++) {
      double more = change.waves().get(i).value() - change.waves().get(i - 1).value();
      double up = dots.get(i - 1).y() - dots.get(i).y();
      assertEquals(Math.signum(more), Math.signum(up));
    }
  }

  @Test
  void theTableHasEveryWaveAndTheChangeSinceTheLatestBefore() {
    ReportTable table = Objects.requireNonNull(figure("sector").table());
    List<String> head = table.head().stream().map(ReportTable.Head::name).toList();
    assertEquals(
        List.of("2020", "n, 2020", "2021", "n, 2021", "2022", "n, 2022", "2023", "n, 2023"),
        head.subList(1, 9));
    assertTrue(table.caption().contains("from 2022 to 2023"), table.caption());
    Change change = changed(CHANGES, "sector").changes().getFirst();
    assertEquals(
        change.after().value() - change.before().value(), change.difference().value(), 1e-12);
    assertEquals(2, change.earlier().size());
  }

  @Test
  void whatAWaveHidesBreaksTheBandAndIsNowhere() {
    Findings hidden = ExampleWaves.changes(Policy.RESEARCH, 420, 30, 420).value();
    int broken = 0;
    for (Figure figure : Edition.of(hidden, Example.provenance()).page().figures()) {
      for (Figure.Panel panel : figure.panels()) {
        List<Mark.Dot> dots = marks(panel, Mark.Dot.class);
        int missing = marks(panel, Mark.Protected.class).size();
        if (missing == 1 && dots.size() == 2) {
          broken++;
          assertTrue(panel.narrow().description().contains(": protected"));
          assertTrue(marks(panel, Mark.Band.class).stream().allMatch(b -> b.parts().size() < 3));
        }
      }
    }
    assertTrue(broken > 0, "nothing was hidden");
  }

  @Test
  void theJsonHoldsItsSchema() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/results.schema.json")), InputFormat.JSON);
    String json =
        new String(
            new ResultsJson().write(Edition.of(CHANGES, Example.provenance())),
            StandardCharsets.UTF_8);
    assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
    assertTrue(json.contains("\"earlier\""));
  }

  @Test
  void itIsDrawnInThePdf() {
    byte[] pdf = new ReportPdf().write(Edition.of(CHANGES, Example.provenance()));
    assertTrue(pdf.length > 50_000, "bytes: " + pdf.length);
  }
}
