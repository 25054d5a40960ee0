package org.soundings.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.statistic.Results;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

/**
 * What a plan can ask for of a sample with a design, beside means and tables, as R's survey has it:
 * quantiles, ranks, regressions, replicate weights, calibration.
 */
class DesignByNameTest {
  @TempDir private Path folder = Path.of("");
  private Street street = new Street(folder);

  @BeforeEach
  void here() {
    street = new Street(folder);
  }

  private static final String API =
      """
      questionnaire: api
      version: "1"
      language: en
      policy: open
      title: Schools
      design: %s
      pages:
        - page: p
          items:
            - single: type
              ask: Which type?
              options: {E: Elementary, H: High, M: Middle}
            - single: wide
              ask: School-wide target met?
              options: {No: "No", Yes: "Yes"}
            - single: awards
              ask: Awards?
              options: {No: "No", Yes: "Yes"}
            - number: api
              ask: api
            - number: before
              ask: before
            - number: ell
              ask: ell
            - number: meals
              ask: meals
            - number: mobility
              ask: mobility
      """;
  private static final String FROM = "stype sch.wide awards api00 api99 ell meals mobility pw ";
  private static final String TO = "type wide awards api before ell meals mobility pw ";

  private List<Finding> stratified(String... findings) throws IOException {
    return street.planned(
        API.formatted("{weight: pw, strata: stratum, population: {E: 4421, H: 755, M: 1018}}"),
        DesignStreetTest.plan("", findings),
        DesignStreetTest.data("apistrat.csv", FROM + "stype", TO + "stratum"));
  }

  private List<Finding> clustered(String... findings) throws IOException {
    return street.planned(
        API.formatted("{weight: pw, clusters: [district], population: 757}"),
        DesignStreetTest.plan("", findings),
        DesignStreetTest.data("apiclus1.csv", FROM + "dnum", TO + "district"));
  }

  private static void near(double expected, double found, double relative) {
    assertEquals(expected, found, Math.abs(expected) * relative);
  }

  private static List<Estimate> measures(List<Finding> findings) {
    return findings.getFirst().results().measures().stream()
        .map(Results.Measure::estimate)
        .toList();
  }

  private static void is(double value, double low, double high, double se, Estimate quantile) {
    near(value, quantile.value(), 1e-9);
    near(low, quantile.low(), 1e-9);
    near(high, quantile.high(), 1e-9);
    near(se, quantile.standardError(), 1e-8);
  }

  /** R: svyquantile, qrule "math", interval.type "mean". */
  @Test
  void quartilesOfAStratifiedSampleHaveWoodruffIntervals() throws IOException {
    List<Estimate> quartiles = measures(stratified("{mean: api, tests: [quartiles]}"));
    is(565, 535, 597, 15.719451132039083, quartiles.get(0));
    is(668, 642, 694, 13.184055788161812, quartiles.get(1));
    is(756, 726, 778, 13.184055788161812, quartiles.get(2));
    assertEquals(200, quartiles.get(1).n());
  }

  @Test
  void theMedianOfAClusteredSampleHasAWoodruffInterval() throws IOException {
    is(
        652,
        561,
        714,
        35.66788269945275,
        measures(clustered("{mean: api, tests: [median]}")).get(0));
  }

  @Test
  void aQuantileIsNotShownWhereSingleValuesAreNot() throws IOException {
    Finding found =
        street
            .planned(
                API.formatted("{weight: pw}").replace("policy: open", "policy: organisation"),
                DesignStreetTest.plan("", "{mean: api, tests: [median]}"),
                DesignStreetTest.data("apiclus1.csv", FROM.strip(), TO.strip()))
            .getFirst();
    assertTrue(found.results().measures().isEmpty());
    assertTrue(found.tests().getFirst().note().startsWith("Not published"));
  }

  /** R: svyranktest; its ties of unequal weight depend on the order of rows, here they do not. */
  @Test
  void ranksOfTwoGroupsAreComparedByTheDesign() throws IOException {
    TestResult even =
        clustered("{mean: api, by: wide, tests: [mann-whitney]}").getFirst().tests().getFirst();
    near(2.2298186678889764, even.statistic(), 1e-8);
    near(0.04401570239467965, even.pValue(), 1e-8);
    assertEquals(List.of(13.0), even.degreesOfFreedom());
    Estimate effect = even.effect();
    assertNotNull(effect);
    near(0.11182065217391308, effect.value(), 1e-8);
    TestResult tied =
        stratified("{mean: api, by: awards, tests: [mann-whitney]}").getFirst().tests().getFirst();
    near(2.1187985089095487, tied.statistic(), 2e-3);
    assertEquals(List.of(196.0), tied.degreesOfFreedom());
  }

  @Test
  void ranksOfThreeGroupsAreComparedByTheDesign() throws IOException {
    TestResult ell =
        stratified("{mean: ell, by: type, tests: [kruskal-wallis]}").getFirst().tests().getFirst();
    near(10.562111365213944 / 2, ell.statistic(), 1e-2);
    near(0.005840167551606554, ell.pValue(), 3e-2);
    assertEquals(2, ell.degreesOfFreedom().size());
  }

  @Test
  void meansOfTwoGroupsAreComparedByADesignBasedT() throws IOException {
    TestResult t = stratified("{mean: api, by: awards, tests: [t]}").getFirst().tests().getFirst();
    near(2.303607319821322, t.statistic(), 1e-8);
    near(0.022293523815060032, t.pValue(), 1e-8);
    Estimate difference = t.effect();
    assertNotNull(difference);
    near(44.68749395502497, difference.value(), 1e-8);
  }

  private static void has(
      double b, double se, double p, Finding finding, int line, double tolerance) {
    Results.Listing listing = finding.results().listings().getFirst();
    assertTrue(listing.title().startsWith("Design-based"), listing.title());
    assertTrue(listing.note().contains("by the sample's design"), listing.note());
    List<Results.Value> values = listing.lines().get(line).values();
    Estimate e = assertInstanceOf(Results.Value.Interval.class, values.get(1)).estimate();
    near(b, e.value(), tolerance);
    near(se, e.standardError(), tolerance);
    if (!Double.isNaN(p)) {
      Results.Value last = values.getLast();
      near(p, assertInstanceOf(Results.Value.Probability.class, last).value(), 1e-5);
    }
  }

  /** R: svyglm(api00 ~ ell + meals + mobility). */
  @Test
  void aLinearModelOfAStratifiedSampleIsDesignBased() throws IOException {
    Finding model =
        stratified("{model: linear, outcome: api, predictors: [ell, meals, mobility]}").getFirst();
    has(820.8873159056192, 10.077735949885495, 4.594749814561922e-152, model, 0, 1e-7, false);
    has(-0.48058661217196563, 0.39197340322253377, 0.22165871515547775, model, 1, 1e-7);
    has(-3.14153530998455, 0.28394650641650576, 2.254134651849199e-22, model, 2, 1e-7);
    has(0.22571321022964022, 0.3932183620225308, 0.566622613162197, model, 3, 1e-7);
    TestResult slopes = model.tests().getFirst();
    assertEquals(List.of(3.0, 194.0), slopes.degreesOfFreedom());
    assertTrue(slopes.pValue() < 1e-20);
  }

  private static void has(
      double b, double se, double p, Finding finding, int line, double tolerance, boolean ofP) {
    has(b, se, ofP ? p : Double.NaN, finding, line, tolerance);
  }

  /** R: svyglm(sch.wide ~ ell + meals + mobility, quasibinomial). */
  @Test
  void aLogisticModelOfAClusteredSampleIsDesignBased() throws IOException {
    Finding model =
        clustered("{model: logistic, outcome: wide, predictors: [ell, meals, mobility]}")
            .getFirst();
    has(1.7261001737096702, 0.7011359003957067, 0.03157422085261434, model, 0, 1e-6);
    has(0.04009480176288697, 0.012573076866990178, 0.00862277621384571, model, 1, 1e-6);
    has(-0.020788310850650492, 0.00921076249569468, 0.04533329238346133, model, 2, 1e-6);
  }

  private static final String SYNTH =
      """
      questionnaire: synth
      version: "1"
      language: en
      policy: open
      title: Synth
      design:
        weight: weight
      %s
      pages:
        - page: p
          items:
            - number: hours
              ask: hours
            - single: satisfaction
              ask: satisfaction
              ordered: yes
              options: {1: a, 2: b, 3: c, 4: d, 5: e}
            - single: ex
              ask: ex
              ordered: yes
              options: {1: a, 2: b, 3: c, 4: d, 5: e}
            - single: role
              ask: role
              options: {admin: admin, clinical: clinical, support: support}
      """;

  /** R: svyolr(satisfaction ~ ex1 + role), which stops early: 0.002. */
  @Test
  void aProportionalOddsModelOfAClusteredSampleIsDesignBased() throws IOException {
    Finding model =
        street
            .planned(
                SYNTH.formatted("  strata: stratum\n  clusters: [psu]\n  population: " + UNITS),
                DesignStreetTest.plan(
                    "",
                    "{model: proportional-odds, outcome: satisfaction, predictors: [exn, role]}"
                        .replace("exn", "ex")),
                DesignStreetTest.data(
                    "synth_burnout.csv",
                    "hours satisfaction ex1 role weight stratum psu",
                    "hours satisfaction ex role weight stratum psu"))
            .getFirst();
    has(-0.5393763297863629, 0.06185244085908529, Double.NaN, model, 0, 2e-3);
    has(0.11940211592939941, 0.1508894557215121, Double.NaN, model, 1, 6e-3);
  }

  /** How many units each stratum has, as the reference file says. */
  private static final String UNITS = "{1: 70, 2: 48, 3: 30, 4: 9}";

  private List<Finding> replicated(String... findings) throws IOException {
    List<String> answers =
        DesignStreetTest.data(
                "synth_burnout.csv",
                "hours satisfaction ex1 role weight",
                "hours satisfaction ex role weight")
            .lines()
            .toList();
    String names =
        IntStream.rangeClosed(1, 40).mapToObj(i -> "bw" + i).collect(Collectors.joining(" "));
    List<String> weights =
        DesignStreetTest.data("synth_burnout_bootweights.csv", names, names).lines().toList();
    return street.planned(
        SYNTH.formatted("  replicates: {columns: bw1 to bw40, kind: bootstrap}"),
        DesignStreetTest.plan("", findings),
        IntStream.range(0, answers.size())
            .mapToObj(i -> answers.get(i) + "," + weights.get(i))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static Finding.Mean mean(Finding finding) {
    return assertInstanceOf(Finding.Mean.class, finding);
  }

  /** R: svrepdesign(type = "bootstrap", combined.weights = TRUE). */
  @Test
  void bootstrapWeightsGiveStandardErrorsOfMeansAndTotals() throws IOException {
    List<Finding> found =
        replicated("{mean: hours, tests: [totals]}", "{mean: satisfaction, by: role}");
    Estimate hours = mean(found.get(0)).groups().getFirst().estimate();
    near(37.632435614620164, hours.value(), 1e-8);
    near(0.5095403642316365, hours.standardError(), 1e-8);
    assertEquals("Bootstrap, 40 replicate weights, t interval on 17.0 df", hours.method());
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
    assertTrue(first.method().startsWith("Bootstrap, 40 replicate weights"), first.method());
    assertTrue(found.get(1).tests().getFirst().isDefined());
  }

  /** Of one category against the rest a linear model is the difference of two means. */
  @Test
  void aModelUnderReplicateWeightsIsFittedAnewWithEach() throws IOException {
    List<Finding> found =
        replicated(
            "{model: linear, outcome: hours, predictors: [role]}",
            "{mean: hours, by: role}",
            "{model: proportional-odds, outcome: satisfaction, predictors: [ex]}");
    List<Results.Line> lines = found.get(0).results().listings().getFirst().lines();
    List<Finding.GroupMean> groups = mean(found.get(1)).groups();
    Results.Value.Interval intercept =
        assertInstanceOf(Results.Value.Interval.class, lines.get(0).values().get(1));
    near(groups.get(0).estimate().value(), intercept.estimate().value(), 1e-8);
    near(groups.get(0).estimate().standardError(), intercept.estimate().standardError(), 1e-7);
    double difference = groups.get(1).estimate().value() - groups.get(0).estimate().value();
    near(difference, number(lines.get(1), 0), 1e-7);
    Results.Listing ordinal = found.get(2).results().listings().getFirst();
    assertEquals("Design-based proportional odds regression", ordinal.title());
    near(-0.5393763297863629, number(ordinal.lines().getFirst(), 0), 5e-2);
    assertTrue(number(ordinal.lines().getFirst(), 2) > 0);
  }

  /** R: svrepdesign(type = "BRR", combined.weights = FALSE) of weights 1. */
  @Test
  void balancedHalfSamplesMultiplyTheWeight() throws IOException {
    List<String> answers =
        DesignStreetTest.data("scd.csv", "arrests alive", "arrests alive").lines().toList();
    List<String> weights =
        DesignStreetTest.data("scd_brr_weights.csv", "r1 r2 r3 r4", "r1 r2 r3 r4").lines().toList();
    String csv =
        IntStream.range(0, answers.size())
            .mapToObj(i -> answers.get(i) + (i == 0 ? ",w," : ",1,") + weights.get(i))
            .collect(Collectors.joining("\n", "", "\n"));
    String questionnaire =
        """
        questionnaire: scd
        version: "1"
        language: en
        policy: open
        title: Arrests
        design:
          weight: w
          replicates: {columns: [r1, r2, r3, r4], kind: brr, combined: no}
        pages:
          - page: p
            items:
              - number: arrests
                ask: Arrests?
              - number: alive
                ask: Alive?
        """;
    List<Finding> found =
        street.planned(
            questionnaire, DesignStreetTest.plan("", "{mean: alive}", "{mean: arrests}"), csv);
    Estimate alive = mean(found.get(0)).groups().getFirst().estimate();
    near(46.333333333333336, alive.value(), 1e-9);
    near(3.582364210034112, alive.standardError(), 1e-9);
    assertTrue(alive.method().contains("3.00 df"), alive.method());
    Estimate arrests = mean(found.get(1)).groups().getFirst().estimate();
    near(25.39302178858506, arrests.standardError(), 1e-9);
  }

  /** The jackknife of 15 districts, made here from the districts; R: as.svrepdesign. */
  @ParameterizedTest
  @CsvSource({"before,false", "api,true"})
  void theJackknifeLeavesOutEachUnitOnce(String variable, boolean known) throws IOException {
    List<String[]> rows =
        DesignStreetTest.data("apiclus1.csv", FROM + "dnum", TO + "district")
            .lines()
            .map(line -> line.split(",", -1))
            .toList();
    List<String> districts = rows.stream().skip(1).map(r -> r[9]).distinct().toList();
    String columns =
        IntStream.rangeClosed(1, districts.size())
            .mapToObj(i -> "r" + i)
            .collect(Collectors.joining(","));
    String csv =
        String.join(",", Arrays.copyOf(rows.getFirst(), 9))
            + ","
            + columns
            + "\n"
            + rows.stream()
                .skip(1)
                .map(
                    row ->
                        String.join(",", Arrays.copyOf(row, 9))
                            + districts.stream()
                                .map(d -> d.equals(row[9]) ? ",0" : "," + 15.0 / 14)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "", "\n"));
    Estimate estimate =
        mean(street
                .planned(
                    API.formatted(
                        "{weight: pw, replicates: {columns: r1 to r15, kind: jk1,"
                            + " combined: no}}"),
                    DesignStreetTest.plan("", "{mean: " + variable + "}"),
                    csv)
                .getFirst())
            .groups()
            .getFirst()
            .estimate();
    if (known) {
      near(644.1693989071039, estimate.value(), 1e-9);
      near(26.594161357710597, estimate.standardError(), 1e-9);
    }
    assertTrue(estimate.method().startsWith("Jackknife (JK1), 15"), estimate.method());
    assertTrue(estimate.method().contains("14.0 df"), estimate.method());
  }

  @Test
  void aRowWithoutAReplicateWeightIsRefused() {
    String questionnaire =
        API.formatted("{weight: pw, replicates: {columns: [r1, r2], kind: brr}}");
    String csv =
        "type,wide,awards,api,before,ell,meals,mobility,pw,r1,r2\n"
            + "E,No,No,1,1,1,1,1,1,2,0\nE,No,No,2,1,1,1,1,1,,2\n";
    Refused refused =
        assertThrows(
            Refused.class,
            () -> street.planned(questionnaire, DesignStreetTest.plan("", "{mean: api}"), csv));
    String problem = refused.problems().getFirst().toString();
    assertTrue(problem.contains("P123") && problem.contains("r1"), problem);
  }

  private Findings weighted(String weighting) throws IOException {
    street.write("q.yaml", API.formatted("{weight: pw, clusters: [district]}"));
    return Street.findings(
        street.write("plan.yaml", DesignStreetTest.plan("weighting: " + weighting, "{mean: api}")),
        street.write(
            "d.csv", DesignStreetTest.data("apiclus1.csv", FROM + "dnum", TO + "district")));
  }

  /** R: postStratify, rake, calibrate of the clustered sample; their mean of api00. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                        | 642.3107882115821 | post-stratification by type (from 30.70 to 53.93, effective n 176)",
        ", wide: {No: 1072, Yes: 5122}                           | 641.23032092682 | raking to type, wide (from 29.87 to 67.13, effective n 174)",
        "}, totals: {before: 3914069                             | 665.3090711657799 | GREG calibration to type, before (from 14.17 to 62.05, effective n 168)",
        "}, method: raking, totals: {before: 3914069             | 665.3937960001501 | calibration by raking to type, before (from 18.08 to 67.52, effective n 167)",
        "}, method: logit, bounds: {lower: 0.4, upper: 2.2}, totals: {before: 3914069 | 665.3966439758652 | calibration within bounds to type, before (from 18.57 to 62.48, effective n 168)"
      })
  void weightsAreMadeToAgree(String more, double expected, String summary) throws IOException {
    Findings findings =
        weighted("{margins: {type: {E: 4421, H: 755, M: 1018}" + (more == null ? "" : more) + "}}");
    assertEquals(summary, findings.weight());
    Finding.Mean api = mean(findings.sections().getFirst().findings().getFirst());
    near(expected, api.groups().getFirst().estimate().value(), 1e-7);
  }

  /** R: trimWeights of the raked weights between 20 and 45, here in multiples of their mean. */
  @Test
  void weightsAreTrimmed() throws IOException {
    Findings findings =
        weighted(
            "{margins: {type: {E: 4421, H: 755, M: 1018}, wide: {No: 1072, Yes: 5122}},"
                + " trim: {lower: 0.59, upper: 1.3295124314}}");
    assertEquals("raking to type, wide (from 30.85 to 45.00, effective n 179)", findings.weight());
  }

  @Test
  void totalsWithoutPeopleAreRefused() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                weighted("{margins: {type: {E: 0.5, H: 0.2, M: 0.3}}, totals: {before: 3914069}}"));
    assertTrue(refused.problems().getFirst().toString().contains("P125"));
  }

  private static final String NHANES =
      """
      questionnaire: nhanes
      version: "1"
      language: en
      policy: open
      title: Imputed
      design: {imputation: imp}
      pages:
        - page: p
          items:
            - number: age
              ask: age
            - number: bmi
              ask: bmi
            - number: chl
              ask: chl
            - single: hyp
              ask: Hypertensive?
              options: {1: "No", 2: "Yes"}
      """;

  private List<Finding> imputed(String... findings) throws IOException {
    return street.planned(
        NHANES,
        DesignStreetTest.plan("", findings),
        DesignStreetTest.data(
            "mice_nhanes_5imp.csv", ".imp age bmi chl hyp", "imp age bmi chl hyp"));
  }

  private static double number(Results.Line line, int column) {
    return assertInstanceOf(Results.Value.Number.class, line.values().get(column)).value();
  }

  /** R: mice, pool(with(imp, lm(chl ~ age + bmi))). */
  @Test
  void aModelOfImputedDataIsPooledByRubinsRules() throws IOException {
    Results results =
        imputed("{model: linear, outcome: chl, predictors: [age, bmi]}").getFirst().results();
    Results.Listing model = results.listings().get(0);
    Results.Listing missing = results.listings().get(1);
    double[][] expected = {
      {
        -32.74346369335162,
        66.47917207553202,
        0.6311728735955414,
        12.075842180092168,
        0.35477498731854934
      },
      {
        38.77482002908837,
        9.988638635285856,
        0.001419270717980315,
        15.344001521056276,
        0.2513100145101255
      },
      {
        5.9806248464050915,
        1.954352179799696,
        0.007677294984324363,
        15.54704961944856,
        0.24517270534474053
      }
    };
    for (int i = 0; i < expected.length; i++) {
      near(expected[i][0], number(model.lines().get(i), 0), 1e-9);
      near(expected[i][1], number(model.lines().get(i), 2), 1e-9);
      Results.Value p = model.lines().get(i).values().getLast();
      near(expected[i][2], assertInstanceOf(Results.Value.Probability.class, p).value(), 1e-9);
      near(expected[i][3], number(missing.lines().get(i), 0), 1e-9);
      near(expected[i][4], number(missing.lines().get(i), 1), 1e-9);
    }
    assertTrue(model.note().contains("5 imputations, pooled by Rubin's rules"), model.note());
    assertTrue(results.tests().getFirst().result().note().startsWith("Not pooled"));
  }

  @Test
  void sharesAndMeansOfImputedDataArePooled() throws IOException {
    List<Finding> found = imputed("{frequency: hyp}", "{mean: age}", "{mean: bmi, by: hyp}");
    Finding.Frequency hyp = assertInstanceOf(Finding.Frequency.class, found.get(0));
    Estimate yes = hyp.shares().get(1).estimate();
    assertTrue(yes.low() > 0 && yes.high() < 1 && yes.low() < yes.value());
    assertEquals(25, yes.n());
    assertTrue(yes.method().startsWith("Rubin's rules, 5 imputations"), yes.method());
    Estimate age = mean(found.get(1)).groups().getFirst().estimate();
    near(1.76, age.value(), 1e-12);
    double fraction = number(found.get(1).results().listings().getFirst().lines().getFirst(), 2);
    assertEquals(0, fraction, 1e-12);
    assertTrue(mean(found.get(2)).groups().get(0).estimate().standardError() > 0);
  }

  @Test
  void imputationsOfUnequalLengthAreRefused() {
    String csv = "imp,age,bmi,chl,hyp\n1,1,1,1,1\n1,2,2,2,1\n2,1,1,1,1\n";
    Refused refused =
        assertThrows(
            Refused.class,
            () -> street.planned(NHANES, DesignStreetTest.plan("", "{mean: age}"), csv));
    assertTrue(refused.problems().getFirst().toString().contains("P127"));
  }
}
