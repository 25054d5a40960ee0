package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Results;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Refused;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.Figures;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Census;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.MethodsParagraph;
import org.soundings.report.wording.Reasons;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

/** What a report says of its numbers is so of each of them (issue 15). */
class SaidAsItIsTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private static String questionnaire(String more) {
    return """
    questionnaire: q
    version: "1"
    language: en
    policy: open
    title: Q
    %s
    pages:
      - page: p
        items:
          - {number: x, ask: "X?", from: 0, to: 1000}
          - {single: o, ask: "O?", ordered: yes, options: {1: a, 2: b, 3: c}}
          - {single: o2, ask: "O2?", ordered: yes, options: {1: a, 2: b, 3: c}}
          - {single: g, ask: "G?", options: {a: A, b: B, c: C}}
          - {ranking: r, ask: "R?", top: 2, options: {a: A, b: B, c: C}}
          - {multiple: m, ask: "M?", options: {a: A, b: B}}
    """
        .formatted(more);
  }

  /** Twenty rows in two strata of two clusters; group c lies in one cluster. */
  private static String answers() {
    return IntStream.range(0, 20)
        .mapToObj(
            i ->
                "%d,%d,%d,%s,1,2,,%d,%d,%d,%s,%d"
                    .formatted(
                        10 + 7 * i % 13,
                        1 + i % 3,
                        1 + i % 3,
                        i < 3 ? "c" : i % 2 == 0 ? "a" : "b",
                        i % 2,
                        1 - i % 2,
                        1 + i % 3,
                        i < 10 ? "s" : "t",
                        1 + i / 5))
        .collect(Collectors.joining("\n", "x,o,o2,g,r.a,r.b,r.c,m.a,m.b,w,st,ps\n", "\n"));
  }

  private static String plan(String more, String... findings) {
    return "plan: p\ntitle: P\nquestionnaire: q.yaml\n"
        + more
        + "sections:\n  - title: T\n    findings:\n"
        + List.of(findings).stream().collect(Collectors.joining("\n      - ", "      - ", "\n"));
  }

  private Findings found(String questionnaire, String plan) {
    testRun.write("q.yaml", questionnaire(questionnaire));
    return TestRun.findings(testRun.write("plan.yaml", plan), testRun.write("d.csv", answers()));
  }

  private static final String UNWEIGHTED = "data: {ignore: [w, st, ps]}";
  private static final String DESIGN = "design: {weight: w, strata: st, clusters: ps}";

  private static String methods(Findings of) {
    return new MethodsParagraph(of, Example.provenance()).text();
  }

  private static ReportNotes notes(Findings of) {
    return new ReportNotes(of, Example.provenance(), Census.of(of), Language.ENGLISH);
  }

  private static List<TestResult> tests(Findings findings) {
    return findings.all().stream().flatMap(f -> f.tests().stream()).toList();
  }

  @Test
  void faysMethodIsNamedWithItsRho() {
    String design = "design: {weight: w, replicates: {columns: [st, ps], kind: brr, fay: 0.3}}";
    testRun.write("q.yaml", questionnaire(design));
    String numbers = answers().replace(",s,", ",1,").replace(",t,", ",2,");
    Findings of =
        TestRun.findings(
            testRun.write("plan.yaml", plan("", "{mean: x}")), testRun.write("d.csv", numbers));
    String told = "Balanced repeated replication, Fay's method with rho = 0.3";
    assertTrue(methods(of).contains(told), methods(of));
  }

  @Test
  void aRankingOfTheFirstPlacesHasNoConcordanceForThatReason() {
    Findings of = found(UNWEIGHTED, plan("", "{frequency: r, tests: [rank-concordance]}"));
    String why = tests(of).getFirst().note();
    assertTrue(why.contains("only the first 2 of 3 are asked for"), why);
  }

  @Test
  void whoNeverChangedIsSaidToHaveNotChanged() {
    Findings of =
        found(
            UNWEIGHTED,
            plan(
                "",
                "{crosstab: o, by: o2, tests: [stuart-maxwell]}",
                "{mean: o, by: o2, tests: [mean-trend]}"));
    assertEquals("nobody changed", tests(of).get(0).note());
    assertTrue(tests(of).get(1).note().startsWith("all answers lie on the line"));
    assertFalse(methods(of).contains("Tests:"));
  }

  @Test
  void goodnessOfFitNamesWhatItTestedAgainst() {
    Findings of = found(UNWEIGHTED, plan("", "{frequency: o, expected: {1: 0.2, 2: 0.3, 3: 0.5}}"));
    String note = tests(of).getFirst().note();
    assertTrue(note.contains("Against expected shares: a 20%, b 30%, c 50%."), note);
  }

  @Test
  void aGroupInOneClusterHasATotalWithItsErrorAndSaysWhyItsMeanHasNone() {
    Findings of = found(DESIGN, plan("", "{mean: x, by: g, tests: [totals]}"));
    Finding.Mean mean = (Finding.Mean) of.all().getFirst();
    String total = mean.results().measures().getLast().estimate().method().text();
    assertFalse(total.contains("no standard error"), total);
    assertTrue(
        Reasons.of(mean, Language.ENGLISH)
            .contains("C: no standard error: all are of one sampling unit."),
        Reasons.of(mean, Language.ENGLISH).toString());
    String model =
        found(DESIGN, plan("", "{model: linear, outcome: x, predictors: [g]}"))
            .all()
            .getFirst()
            .results()
            .listings()
            .getFirst()
            .note();
    assertTrue(model.contains("of one sampling unit") && model.contains("G?: C"), model);
  }

  @Test
  void aShareThatRestsOnOneClusterSaysSo() {
    List<String> says =
        Reasons.of(found(DESIGN, plan("", "{frequency: g}")).all().getFirst(), Language.ENGLISH);
    assertEquals(List.of("C: all in it are of one sampling unit."), says);
  }

  @Test
  void aShareThatTheWeightsWereMadeToHaveIsFixed() {
    Findings of =
        found(
            "data: {ignore: [w, st, ps]}",
            plan("weighting: {margins: {o: {1: 0.3, 2: 0.3, 3: 0.4}}}\n", "{frequency: o}"));
    Finding.Frequency o = (Finding.Frequency) of.all().getFirst();
    assertTrue(o.shares().stream().allMatch(s -> Double.isNaN(s.estimate().low())));
    assertTrue(
        Reasons.of(o, Language.ENGLISH)
            .getFirst()
            .startsWith("No interval: the weights were made so"));
  }

  @Test
  void whatIsComputedOfAMarginIsFixedToo() {
    Findings of =
        found(
            "data: {ignore: [w, st, ps]}",
            plan(
                "weighting: {margins: {o: {1: 0.3, 2: 0.3, 3: 0.4}}}\n",
                "{mean: o, tests: [median, totals, deff]}",
                "{frequency: o, tests: [quartiles]}"));
    for (Finding finding : of.all()) {
      assertFalse(finding.results().measures().isEmpty());
      for (Results.Measure measure : finding.results().measures()) {
        Estimate e = measure.estimate();
        assertTrue(e.isDefined() && Double.isNaN(e.low()), measure.toString());
        assertTrue(
            e.method().text().startsWith("no interval: the weights were made so"),
            e.method().text());
      }
    }
    Listing effects = of.all().getFirst().results().listings().getFirst();
    assertEquals(List.of(), effects.lines());
    assertTrue(effects.note().contains("the weights were made so"), effects.note());
  }

  @Test
  void aRankingOfAClusteredSampleIsByItsDesign() {
    Finding.Ranked ranking =
        (Finding.Ranked) found(DESIGN, plan("", "{frequency: r}")).all().getFirst();
    for (Finding.Place place : ranking.places()) {
      assertTrue(place.share().method().text().startsWith("Taylor linearisation"), "" + place);
      assertTrue(place.first().method().text().startsWith("Taylor linearisation"), "" + place);
    }
  }

  /** Who has no weight is in no base, and no sentence says that all were asked. */
  @Test
  void aBaseIsOfThoseWithAWeightWhereSomeHaveNone() {
    String weights = "design: {weight: w}\ndata: {ignore: [st, ps]}";
    testRun.write("q.yaml", questionnaire(weights));
    String none = answers().replace("1,3,s,1", "1,,s,1").replace("1,2,s,1", "1,0,s,1");
    Findings of =
        TestRun.findings(
            testRun.write("plan.yaml", plan("", "{frequency: g}", "{paired: [x, o]}")),
            testRun.write("d.csv", none));
    assertTrue(of.unweighted() > 0);
    Figures figures = new Figures(Basis.of(of), new Anchors());
    long left = 20 - of.unweighted();
    String basis = figures.of(of.all().getFirst()).basis().getFirst();
    assertTrue(
        basis.startsWith(
            "Weighted percent of all " + left + " with a weight above 0 who were asked"),
        basis);
    String pair = figures.of(of.all().getLast()).basis().getFirst();
    assertEquals("Of the " + left + " with a weight above 0 who answered all of it.", pair);
  }

  @Test
  void itemsThatDoNotVaryAreNamedWhereTheyCount() {
    String all = answers().replaceAll("(?m)^(\\d+),\\d,", "$1,2,");
    testRun.write("q.yaml", questionnaire(UNWEIGHTED));
    Findings of =
        TestRun.findings(
            testRun.write("plan.yaml", plan("", "{items: [o, o2, x], tests: [friedman, icc]}")),
            testRun.write("d.csv", all));
    Results results = of.all().getFirst().results();
    String says = "All answers to it are the same, and it counts: O?";
    assertTrue(results.tests().getFirst().result().note().contains(says));
    results
        .measures()
        .forEach(m -> assertTrue(m.estimate().method().text().contains(says.substring(1))));
  }

  /** Kish's effective n is of the weights alone, and says so. */
  @Test
  void theEffectiveNIsSaidToBeOfTheWeightsAlone() {
    List<String> notes = notes(found(DESIGN, plan("", "{mean: x}"))).method();
    assertTrue(
        notes.stream()
            .anyMatch(
                n ->
                    n.startsWith("The effective n (Kish) shows how much precision unequal weights")
                        && n.contains("take into account what strata, clusters and replicates")),
        notes.toString());
  }

  /** A median, a total or a test has no interval of a percentage, nor counts a weight. */
  @Test
  void whatHasAnIntervalAndWhatIsWeightedIsSaidOfPercentagesAndMeansAlone() {
    List<String> facts =
        notes(found(DESIGN, plan("", "{mean: x}"))).facts().stream()
            .flatMap(fact -> fact.lines().stream())
            .toList();
    assertTrue(facts.contains("Percentages and means are weighted by w; counts are not."));
    assertTrue(
        facts.stream()
            .anyMatch(
                f ->
                    f.startsWith("Percentages and means have a 95% interval where one is defined")
                        && f.endsWith("Where there is none, the figure says why.")),
        facts.toString());
  }

  @Test
  void aCensusIsSaidToBeOne() {
    String all = "design: {strata: st, population: {s: 10, t: 10}}\ndata: {ignore: [w, ps]}";
    Findings of =
        found(
            all,
            plan(
                "",
                "{mean: x}",
                "{crosstab: o, by: g, tests: [rao-scott, wald, saddlepoint]}",
                "{model: linear, outcome: x, predictors: [o]}"));
    assertEquals(
        List.of("No interval: everybody in the population was asked."),
        Reasons.of(of.all().getFirst(), Language.ENGLISH));
    for (TestResult test : tests(of)) {
      assertTrue(test.note().startsWith("Everybody in the population was asked"), test.toString());
    }
    assertEquals("Wald test of independence", tests(of).get(1).test());
  }

  @Test
  void theDesignAndItsRuleForSingleUnitsAreNamed() {
    String text = methods(found(DESIGN, plan("lonely: certainty\n", "{mean: x}")));
    assertTrue(text.contains("strata (st), clusters (ps)"), text);
    assertTrue(text.contains("lonely: certainty"), text);
    assertTrue(text.contains("Means have 95% intervals (Taylor linearisation"), text);
    assertFalse(text.contains("Percentages are"), text);
  }

  @Test
  void refusalsOfAPlanGiveTheRealReason() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                found(
                    DESIGN,
                    plan(
                        "",
                        "{crosstab: m, by: g}",
                        "{crosstab: o, by: o2, tests: [polychoric]}",
                        "{mean: x, by: g, tests: [welch-anova]}")));
    List<String> says = refused.problems().stream().map(Object::toString).toList();
    assertTrue(says.get(0).contains("of several variables"), says.get(0));
    assertTrue(says.get(1).contains("a correlation or paired answers"), says.get(1));
    assertTrue(says.get(2).contains("without weights, strata or clusters"), says.get(2));
  }
}
