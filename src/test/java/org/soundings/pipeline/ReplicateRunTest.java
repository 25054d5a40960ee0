package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.API;
import static org.soundings.pipeline.ReferenceRun.SYNTH;
import static org.soundings.pipeline.ReferenceRun.data;
import static org.soundings.pipeline.ReferenceRun.mean;
import static org.soundings.pipeline.ReferenceRun.measures;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.number;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.Estimate;

/** Standard errors by replicate weights, from files to findings, as R's survey has them. */
class ReplicateRunTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private List<Finding> replicated(String... findings) throws IOException {
    return replicated("", findings);
  }

  private List<Finding> replicated(String df, String[] findings) throws IOException {
    List<String> answers =
        data(
                "synth_burnout.csv",
                "hours satisfaction ex1 role weight",
                "hours satisfaction ex role weight")
            .lines()
            .toList();
    String names =
        IntStream.rangeClosed(1, 40).mapToObj(i -> "bw" + i).collect(Collectors.joining(" "));
    List<String> weights = data("synth_burnout_bootweights.csv", names, names).lines().toList();
    return testRun.planned(
        SYNTH.formatted("  replicates: {columns: bw1 to bw40, kind: bootstrap" + df + "}"),
        plan("", findings),
        IntStream.range(0, answers.size())
            .mapToObj(i -> answers.get(i) + "," + weights.get(i))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  /** R: svrepdesign(type = "bootstrap", combined.weights = TRUE). */
  @Test
  void bootstrapWeightsGiveStandardErrorsOfMeansAndTotals() throws IOException {
    List<Finding> found =
        replicated("{mean: hours, tests: [totals]}", "{mean: satisfaction, by: role}");
    Estimate hours = mean(found.get(0)).groups().getFirst().estimate();
    near(37.632435614620164, hours.value(), 1e-8);
    near(0.5095403642316365, hours.standardError(), 1e-8);
    assertEquals("Bootstrap, 40 replicate weights, t interval on 17 df", hours.method().text());
    Estimate total = measures(found).getFirst();
    near(336566.9185, total.value(), 1e-8);
    near(22710.990937519946, total.standardError(), 1e-8);
    double[] errors = {0.1095161685928223, 0.06699293653229087, 0.13255719546512515};
    for (int g = 0; g < errors.length; g++) {
      Estimate group = mean(found.get(1)).groups().get(g).estimate();
      near(errors[g], group.standardError(), 1e-8);
    }
  }

  @Test
  void sharesOfBootstrapWeightsAreTheMeansOfTheirIndicators() throws IOException {
    List<Finding> found = replicated("{frequency: role}", "{crosstab: satisfaction, by: role}");
    Finding.Frequency role = assertInstanceOf(Finding.Frequency.class, found.get(0));
    Estimate first = role.shares().getFirst().estimate();
    assertTrue(first.standardError() > 0);
    assertTrue(
        first.method().text().startsWith("Bootstrap, 40 replicate weights"), first.method().text());
    assertTrue(found.get(1).tests().getFirst().isDefined());
  }

  /** As Rao and Scott's F does; R's svychisq takes infinite ones (docs/statistics/designs.md). */
  @Test
  void theSaddlepointOfATableHasTheDegreesOfFreedomOfTheDesign() throws IOException {
    String[] table = {"{crosstab: satisfaction, by: role, tests: [saddlepoint]}"};
    double few = replicated(", df: 2", table).getFirst().tests().getFirst().pValue();
    double many = replicated(", df: 5000", table).getFirst().tests().getFirst().pValue();
    assertTrue(few - many > 0.001, few + " and " + many);
  }

  /** Of one category against the rest a linear model is the difference of two means. */
  @Test
  void aModelUnderReplicateWeightsIsFittedAnewWithEach() throws IOException {
    List<Finding> found =
        replicated(
            "{model: linear, outcome: hours, predictors: [role]}",
            "{mean: hours, by: role}",
            "{model: proportional-odds, outcome: satisfaction, predictors: [ex], as-numbers:"
                + " [ex]}");
    List<Listing.Line> lines = found.get(0).results().listings().getFirst().lines();
    List<Finding.GroupMean> groups = mean(found.get(1)).groups();
    Listing.Value.Interval intercept =
        assertInstanceOf(Listing.Value.Interval.class, lines.get(0).values().get(1));
    near(groups.get(0).estimate().value(), intercept.estimate().value(), 1e-8);
    near(groups.get(0).estimate().standardError(), intercept.estimate().standardError(), 1e-7);
    double difference = groups.get(1).estimate().value() - groups.get(0).estimate().value();
    near(difference, number(lines.get(1), 0), 1e-7);
    Listing ordinal = found.get(2).results().listings().getFirst();
    assertEquals("Design-based proportional odds regression", ordinal.title());
    near(-0.5393763297863629, number(ordinal.lines().getFirst(), 0), 5e-2);
    assertTrue(number(ordinal.lines().getFirst(), 2) > 0);
  }

  /**
   * A file with a column for each unit that is left out: a row's weight is multiplied by 0 in it,
   * by n/(n - 1) in its stratum's others, else by 1.
   *
   * @param stratum place of the stratum, or -1
   * @param unit place of the unit
   * @param kept columns to keep
   * @param scales takes (n - 1)/n of each column
   */
  static String jackknifed(String csv, int stratum, int unit, int kept, List<String> scales) {
    List<String[]> rows = csv.lines().map(line -> line.split(",", -1)).toList();
    Function<String[], String> of = row -> stratum < 0 ? "" : row[stratum];
    Map<String, Set<String>> units = new TreeMap<>();
    rows.stream()
        .skip(1)
        .forEach(r -> units.computeIfAbsent(of.apply(r), s -> new TreeSet<>()).add(r[unit]));
    List<String> lines =
        new ArrayList<>(rows.stream().map(r -> String.join(",", Arrays.copyOf(r, kept))).toList());
    units.forEach(
        (s, all) -> {
          for (String left : all) {
            double n = all.size();
            scales.add(String.valueOf((n - 1) / n));
            lines.set(0, lines.getFirst() + ",r" + scales.size());
            for (int i = 1; i < lines.size(); i++) {
              String[] row = rows.get(i);
              double by = !of.apply(row).equals(s) ? 1 : row[unit].equals(left) ? 0 : n / (n - 1);
              lines.set(i, lines.get(i) + "," + by);
            }
          }
        });
    return String.join("\n", lines) + "\n";
  }

  /** R: as.svrepdesign(type = "JKn"). */
  @Test
  void theJackknifeOfStrataHasAScaleForEachReplicate() throws IOException {
    List<String> scales = new ArrayList<>();
    String names = "hours satisfaction ex1 role weight stratum psu";
    String csv =
        jackknifed(data("synth_burnout.csv", names, names.replace("ex1", "ex")), 5, 6, 5, scales);
    Finding found =
        testRun
            .planned(
                SYNTH.formatted(
                    "  replicates: {columns: r1 to r21, kind: jkn, combined: no, scales: "
                        + scales.stream()
                            .map(s -> s.substring(0, Math.min(12, s.length())))
                            .toList()
                        + "}"),
                plan("", "{mean: hours}"),
                csv)
            .getFirst();
    Estimate hours = mean(found).groups().getFirst().estimate();
    near(37.632435614620164, hours.value(), 1e-8);
    near(0.532499096459117, hours.standardError(), 1e-8);
    assertTrue(hours.method().text().contains("17 df"), hours.method().text());
  }

  @Test
  void aRowWithoutAReplicateWeightIsRefused() {
    String questionnaire =
        API.formatted("{weight: pw, replicates: {columns: [r1, r2], kind: brr}}");
    String csv =
        "type,wide,awards,api,before,enroll,ell,meals,mobility,pw,r1,r2\n"
            + "E,No,No,1,1,1,1,1,1,1,2,0\nE,No,No,2,1,1,1,1,1,1,,2\n";
    Refused refused =
        assertThrows(
            Refused.class, () -> testRun.planned(questionnaire, plan("", "{mean: api}"), csv));
    String problem = refused.problems().getFirst().toString();
    assertTrue(problem.contains("P123") && problem.contains("r1"), problem);
  }
}
