package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * A release of a later wave: every number of people is a multiple of the policy's rounding, and a
 * mean moves by steps twice as large as what one person's answer can add to it (D6). What is
 * computed of it is computed of the rounded numbers. Nothing is said that rests on how single
 * people's answers go together, or on how they differ between sampling units.
 */
record Rounded(Cube cube, Release exact) {
  /** Numbers without bounds are taken to lie within so many standard deviations. */
  private static final int DEVIATIONS = 5;

  Release release() {
    int to = exact.policy().rounding();
    Map<TableId, Table> tables = new LinkedHashMap<>();
    exact.tables().forEach((names, table) -> tables.put(names, table.rounded(to, groupOf(names))));
    return new Release(
        exact.policy(),
        exact.responses() / to * to,
        false,
        0,
        tables,
        numbers(exact.numbers()),
        numbers(exact.means()),
        onlyOfAll(exact.units()),
        Map.of());
  }

  /** How many sampling units there are says nothing of an answer. */
  private static Map<TableId, Table> onlyOfAll(Map<TableId, Table> units) {
    Map<TableId, Table> kept = new LinkedHashMap<>(units);
    kept.keySet().retainAll(List.of(TableId.ALL));
    return kept;
  }

  private int groupOf(TableId names) {
    for (int i = 0; names.size() > 1 && i < names.size(); i++) {
      if (cube.groups().contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private Map<TableId, NumberTable> numbers(Map<TableId, NumberTable> all) {
    Map<TableId, NumberTable> rounded = new LinkedHashMap<>();
    all.forEach(
        (names, table) -> {
          Span span = span(names.last());
          List<NumberTable.Part> parts = new ArrayList<>();
          table.parts().forEach(part -> parts.add(part(part, span)));
          rounded.put(names, new NumberTable(table.groups(), parts, span.reach(), List.of()));
        });
    return rounded;
  }

  private NumberTable.Part part(NumberTable.Part part, Span span) {
    int to = exact.policy().rounding();
    List<Cell> missing = part.missing().stream().map(cell -> cell.rounded(to)).toList();
    return part.status() == Cell.Status.SHOWN
        ? new NumberTable.Part(
            part.status(),
            part.moments().rounded(to, mean(part.moments(), span)),
            missing,
            List.of(),
            List.of())
        : new NumberTable.Part(part.status(), Moments.NONE, missing, List.of(), List.of());
  }

  /**
   * The nearest of the means that are so many steps above the lowest. The steps are those of as
   * many people as are told: those of how many they are would tell that.
   */
  private double mean(Moments of, Span span) {
    double step = span.reach() / of.rounded(exact.policy().rounding(), of.mean()).weight();
    if (Double.isNaN(step)) {
      return PublishableNumbers.rounded(of.mean());
    }
    return step > 0 ? span.lowest + Math.rint((of.mean() - span.lowest) / step) * step : of.mean();
  }

  /**
   * Where two people's numbers can lie, or most do.
   *
   * @param range NaN where that is not known
   */
  private record Span(double lowest, double range) {
    /**
     * Twice what one person can add to a sum: with less, a sum that has moved on by two steps would
     * be of somebody at the very end.
     */
    double reach() {
      return 2 * range;
    }
  }

  private Span span(String variable) {
    if (cube.codebook().variable(variable).orElse(null) instanceof Variable.Ordinal ordered) {
      DoubleSummaryStatistics values = Arrays.stream(ordered.values()).summaryStatistics();
      return new Span(values.getMin(), values.getMax() - values.getMin());
    }
    Steps steps = Steps.of(variable, cube);
    double range = steps.highest() - steps.lowest();
    return Double.isFinite(range)
        ? new Span(steps.lowest(), range)
        : new Span(0, DEVIATIONS * deviation(exact.numbers(), variable));
  }

  private static double deviation(Map<TableId, NumberTable> numbers, String variable) {
    return Optional.ofNullable(numbers.get(TableId.of(variable)))
        .map(NumberTable::parts)
        .map(List::getFirst)
        .map(NumberTable.Part::moments)
        .map(Moments::standardDeviation)
        .orElse(Double.NaN);
  }
}
