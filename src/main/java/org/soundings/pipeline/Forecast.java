package org.soundings.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/**
 * What a finding will look like, from several rehearsals with simulated answers.
 *
 * @param finding its id
 * @param cells how many numbers it shows or hides
 * @param hidden how many of them are hidden, on average over the rehearsals
 * @param mean the variable whose means the widths are of, in its own units; null where they are of
 *     proportions
 * @param halfWidth the median half width of the intervals that are shown; NaN where there is none
 * @param widest the largest half width; NaN likewise
 */
public record Forecast(
    String finding,
    int cells,
    double hidden,
    @Nullable String mean,
    double halfWidth,
    double widest) {

  /**
   * One number of a finding.
   *
   * @param wider by how much the answers to come spread more than the simulated ones
   */
  private record Number(boolean shown, Estimate estimate, double wider) {
    double halfWidth() {
      return wider * (estimate.high() - estimate.low()) / 2;
    }
  }

  /**
   * @param rehearsals findings of one plan, each from answers of their own
   * @param spreads of the answers to come, as far as they are known: a mean's half width is
   *     multiplied by their standard deviation over that of the simulated answers
   * @return one for each finding of the first rehearsal that shows numbers, in its order
   */
  public static List<Forecast> of(List<Findings> rehearsals, Spreads spreads) {
    Map<String, List<List<Number>>> byFinding = new LinkedHashMap<>();
    Map<String, String> means = new LinkedHashMap<>();
    for (Findings findings : rehearsals) {
      findings.sections().stream()
          .flatMap(section -> section.findings().stream())
          .forEach(
              finding -> {
                byFinding
                    .computeIfAbsent(finding.id(), id -> new ArrayList<>())
                    .add(numbers(finding, spreads).toList());
                if (finding instanceof Finding.Mean mean) {
                  means.put(finding.id(), mean.variable());
                }
              });
    }
    return byFinding.entrySet().stream()
        .filter(entry -> !entry.getValue().getFirst().isEmpty())
        .map(e -> one(e.getKey(), e.getValue(), means.get(e.getKey())))
        .toList();
  }

  private static Forecast one(
      String finding, List<List<Number>> rehearsals, @Nullable String mean) {
    double hidden =
        rehearsals.stream()
            .mapToLong(numbers -> numbers.stream().filter(number -> !number.shown()).count())
            .average()
            .orElse(0);
    double[] widths =
        rehearsals.stream()
            .flatMap(List::stream)
            .filter(Number::shown)
            .mapToDouble(Number::halfWidth)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return new Forecast(
        finding,
        rehearsals.getFirst().size(),
        hidden,
        mean,
        widths.length == 0 ? Double.NaN : widths[widths.length / 2],
        Arrays.stream(widths).max().orElse(Double.NaN));
  }

  private static Stream<Number> numbers(Finding finding, Spreads spreads) {
    return switch (finding) {
      case Finding.Frequency f -> shares(f.shares().stream());
      case Finding.Grid g -> g.statements().stream().flatMap(s -> shares(s.shares().stream()));
      case Finding.Multiple m -> shares(m.shares().stream());
      case Finding.Crosstab c -> shares(c.rows().stream().flatMap(row -> row.shares().stream()));
      case Finding.Ranked r ->
          r.places().stream().map(place -> new Number(place.inTop().shown(), place.share(), 1));
      case Finding.Mean m ->
          m.groups().stream().map(group -> mean(group, spreads.of(m.variable())));
      case Finding.Joint j -> Stream.empty();
      case Finding.Changed c -> Stream.empty();
      case Finding.OpenText t -> Stream.empty();
    };
  }

  private static Number mean(Finding.GroupMean group, double spread) {
    boolean shown = group.status() == Cell.Status.SHOWN;
    double wider = Double.isNaN(spread) ? 1 : spread / group.standardDeviation();
    return new Number(shown, group.estimate(), wider);
  }

  private static Stream<Number> shares(Stream<Finding.Share> shares) {
    return shares.map(share -> new Number(share.cell().shown(), share.estimate(), 1));
  }
}
