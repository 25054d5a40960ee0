package org.soundings.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** Q5: a table of shares as shaded fields. */
class HeatChartTest {
  private static Row share(double value) {
    return new Row(
        "",
        Cell.Status.SHOWN,
        new Estimate(value, 0.02, value - 0.04, value + 0.04, 0.95, 40, "Wilson"));
  }

  private static final Row HIDDEN =
      new Row("", Cell.Status.PRIMARY, new Estimate(0.78, 0.1, 0.7, 0.8, 0.95, 77, "Wilson"));

  private static HeatChart chart(Row... fields) {
    List<String> columns = Collections.nCopies(fields.length, "Group (n = 40)");
    return new HeatChart(
        Language.ENGLISH, "Title", columns, List.of(new HeatChart.Line("Line", List.of(fields))));
  }

  private static List<Mark.Tint> tints(Drawing drawing) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Mark.Tint)
        .map(mark -> (Mark.Tint) mark)
        .toList();
  }

  private static List<String> words(Drawing drawing) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Mark.Text)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  @Test
  void theLargerTheShareTheDarkerItsField() {
    for (DrawingLayout layout : DrawingLayout.values()) {
      List<Mark.Tint> tints = tints(chart(share(0.1), share(0.5)).draw("i", layout));
      assertEquals(List.of(0.07, 0.35), tints.stream().map(Mark.Tint::strength).toList());
      assertTrue(tints.get(0).x() + tints.get(0).width() < tints.get(1).x());
    }
  }

  @Test
  void theIntervalStandsInTheFieldWhereItHasRoom() {
    assertTrue(
        words(chart(share(0.1), share(0.5)).draw("i", DrawingLayout.WIDE)).contains("46–54"));
    Row[] seven = Collections.nCopies(7, share(0.5)).toArray(Row[]::new);
    assertFalse(words(chart(seven).draw("i", DrawingLayout.WIDE)).contains("46–54"));
  }

  @Test
  void aHiddenFieldIsMarkedAndSaysNothing() {
    Drawing drawing = chart(HIDDEN, share(0.2)).draw("i", DrawingLayout.WIDE);
    assertEquals(1, tints(drawing).size());
    assertEquals(
        1,
        drawing.marks().stream()
            .filter(m -> m instanceof Mark.Bar bar && bar.isProtected())
            .count());
    String all = words(drawing) + drawing.description();
    assertFalse(all.contains("78") || all.contains("70") || all.contains("77"), all);
    assertTrue(drawing.description().contains("Line, : protected"), drawing.description());
  }

  @Test
  void everyColumnHasALetterThatIsToldWithItsN() {
    List<String> words = words(chart(share(0.1), share(0.5)).draw("i", DrawingLayout.WIDE));
    assertTrue(words.containsAll(List.of("A Group (n = 40)", "A", "B")), words.toString());
    Row[] many = Collections.nCopies(13, share(0.5)).toArray(Row[]::new);
    assertThrows(IllegalArgumentException.class, () -> chart(many));
  }
}
