package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.questionnaire.Problem;
import org.soundings.statistics.TestResult;

/** A plan asks for any statistic by its name, and is told what fits where one does not. */
class StatisticsByNameTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: %s
      title: Q
      design: %s
      pages:
        - page: p
          items:
            - single: before
              ask: Before?
              ordered: true
              options: {1: Bad, 2: So so, 3: Good}
            - single: after
              ask: After?
              ordered: true
              options: {1: Bad, 2: So so, 3: Good}
            - single: later
              ask: Later?
              ordered: true
              options: {1: Bad, 2: So so, 3: Good, 4: Better, 5: Best}
            - single: sex
              ask: Your sex?
              options: {f: Female, m: Male}
            - single: quit
              ask: Thought of leaving?
              options: {y: "Yes", n: "No"}
            - single: quits
              ask: Thought of leaving again?
              options: {y: "Yes", n: "No"}
            - single: team
              ask: Your team?
              options: {a: A, b: B, c: C}
            - number: age
              ask: Your age?
            - number: hours
              ask: Hours?
            - multiple: stress
              ask: What stresses you?
              options: {w: Work, c: Control}
            - ranking: wish
              ask: What first?
              options: {p: Pay, h: Hours, r: Respect}
              top: 3
      """;
  private static final String PLAN =
      """
      plan: p
      title: P
      questionnaire: q.yaml
      sections:
        - title: T
          findings:
            - %s
      """;

  /** What the variables at hand do not carry, and say so. */
  private static final List<String> REFUSED = List.of("mcnemar", "three-factors");

  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private static String data(int n) {
    Random random = new Random(11);
    List<String> lines = new ArrayList<>();
    lines.add(
        "before,after,later,sex,quit,quits,team,age,hours,w,stress.w,stress.c,wish.p,wish.h,wish.r");
    for (int i = 0; i < n; i++) {
      int before = 1 + random.nextInt(3);
      int after = Math.clamp(before + random.nextInt(3) - 1L, 1, 3);
      int later = Math.clamp(after + random.nextInt(3) - 1L, 1, 3);
      List<Integer> ranks = new ArrayList<>(List.of(1, 2, 3));
      Collections.shuffle(ranks, random);
      lines.add(
          Stream.of(
                  before,
                  after,
                  later,
                  random.nextBoolean() ? "f" : "m",
                  random.nextBoolean() ? "y" : "n",
                  random.nextBoolean() ? "y" : "n",
                  "abc".charAt(random.nextInt(3)),
                  20 + 5 * before + random.nextInt(30),
                  30 + 3 * after + random.nextInt(9),
                  0.5 + random.nextInt(4),
                  random.nextInt(2),
                  random.nextInt(2),
                  ranks.get(0),
                  ranks.get(1),
                  ranks.get(2))
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String finding(Shape shape) {
    return switch (shape) {
      case COUNTS -> "frequency: before";
      case ENDS -> "frequency: later";
      case VALUES -> "mean: age";
      case TABLE, WEIGHTED_TABLE -> "crosstab: team, by: sex";
      case TWO_BY_TWO -> "crosstab: quit, by: sex";
      case ORDERED_TABLE, SQUARE -> "crosstab: before, by: after";
      case TREND_TABLE -> "crosstab: quit, by: before";
      case STRATA -> "crosstab: team, by: sex, strata: quit";
      case TWO_BY_TWO_STRATA -> "crosstab: quit, by: sex, strata: team";
      case GROUPS, RANKED_GROUPS, WEIGHTED_GROUPS, WEIGHTED_MEANS, WEIGHTED_QUANTILES ->
          "mean: age, by: team";
      case ORDERED_GROUPS, ORDERED_RANKED_GROUPS -> "mean: age, by: before";
      case TWO_GROUPS, TWO_RANKED_GROUPS, TWO_WEIGHTED_GROUPS -> "mean: age, by: sex";
      case PAIR, ORDERED_PAIR, WEIGHTED_PAIR -> "paired: [before, after]";
      case ITEMS -> "items: [before, after, later, age, hours]";
      case TICKS -> "frequency: stress";
      case RANKS -> "frequency: wish";
    };
  }

  private static boolean weighted(Shape shape) {
    return shape.name().contains("WEIGHTED");
  }

  @TestFactory
  Stream<DynamicTest> eachStatisticIsComputedUnderItsName() {
    return Statistic.ALL.stream()
        .map(
            statistic ->
                DynamicTest.dynamicTest(
                    statistic.word() + " of " + statistic.shape(), () -> computed(statistic)));
  }

  private void computed(Statistic statistic) {
    String asked = finding(statistic.shape()) + ", tests: [" + statistic.word() + "]";
    Finding finding =
        testRun
            .planned(
                QUESTIONNAIRE.formatted("open", "{weight: w}"),
                PLAN.formatted("{" + asked + "}")
                    .replace(
                        "sections:",
                        weighted(statistic.shape()) ? "sections:" : "weighted: no\nsections:"),
                data(120))
            .getFirst();
    Results results = finding.results();
    assertFalse(results.isEmpty());
    for (Results.Tested tested : results.tests()) {
      assertEquals(statistic.word(), tested.asked());
      if (REFUSED.contains(statistic.word())) {
        assertFalse(tested.result().note().isBlank());
      } else {
        assertTrue(tested.result().isDefined(), tested.result()::note);
      }
    }
    for (Results.Measure measure : results.measures()) {
      assertEquals(statistic.word(), measure.asked());
      assertTrue(measure.estimate().isDefined(), measure.estimate().method()::text);
    }
  }

  @Test
  void mcNemarTakesTwoCategories() {
    Finding finding =
        testRun
            .planned(
                QUESTIONNAIRE.formatted("open", "{weight: w}"),
                PLAN.formatted("{paired: [quit, quits]}")
                    .replace("sections:", "weighted: no\nsections:"),
                data(120))
            .getFirst();
    assertTrue(finding.tests().getFirst().test().startsWith("McNemar"));
    assertTrue(finding.tests().getFirst().isDefined());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crosstab: team, by: sex, tests: [gamma]      | P112 | chi-square",
        "crosstab: team, by: sex, tests: [welch-t]    | P112 | fisher",
        "mean: age, by: team, tests: [welch-t]        | P112 | welch-anova",
        "mean: age, by: team, tests: [chi-square]     | P112 | kruskal-wallis",
        "frequency: team, tests: [net]                | P112 | goodness-of-fit",
        "crosstab: team, by: sex, tests: [cmh]        | P112 | chi-square",
        "crosstab: team, by: sex, tests: [rao-scott]  | P112 | chi-square",
        "paired: [team, sex]                          | P113 | in order",
        "correlation: [age, team]                     | P113 | in order",
        "items: [age]                                 | P114 | more",
        "crosstab: team, by: sex, tests: [chi-sqare]  | P111 | chi-square",
        "'model: logistic, outcome: age, predictors: [hours]' | P117 | outcome",
        "mean: age, by: team, tests: [jonckheere]     | P112 | kruskal-wallis",
        "mean: age, by: team, tests: [mean-trend]     | P112 | anova",
        "'crosstab: before, by: team, tests: [jonckheere]' | P112 | dunn",
        "'frequency: sex, expected: {f: 0.5, m: 0.5}, tests: [wilson]' | P165 | tests:",
        "'crosstab: quit, by: sex, strata: team, tests: [chi-square]' | P165 | tests:",
        "'model: linear, outcome: age, predictors: [team], reference: {team: d}' | P161 |"
            + " reference",
        "'model: linear, outcome: age, predictors: [hours], reference: {hours: 1}' | P161 |"
            + " categories",
        "'model: linear, outcome: age, predictors: [team], as-numbers: [team]' | P162 | as-numbers",
        "'frequency: team, expected: {a: 0.5, b: 0.4}' | P118 | expected",
      })
  void whatDoesNotFitIsRefusedAtItsPlaceWithWhatFits(String finding, String code, String remedy) {
    testRun.write("q.yaml", QUESTIONNAIRE.formatted("open", "{}"));
    PlanFile.Read read =
        PlanFile.read(testRun.write("plan.yaml", PLAN.formatted("{" + finding.strip() + "}")));
    assertNull(read.study());
    Problem problem = read.problems().getFirst();
    assertEquals(code, problem.code(), problem::toString);
    assertTrue(problem.place().line() >= 7 && problem.place().column() > 1, problem::toString);
    assertTrue(problem.remedy().contains(remedy), problem::toString);
  }

  @Test
  void testsOfOneQuestionByABannerAreAdjustedByHolm() {
    List<Finding> findings =
        testRun.planned(
            QUESTIONNAIRE.formatted("open", "{weight: w}"),
            PLAN.formatted("{crosstab: team, by: [sex, quit, before]}")
                .replace("sections:", "weighted: no\nsections:"),
            data(120));
    List<Results.Tested> tests =
        findings.stream().map(f -> f.results().tests().getFirst()).toList();
    List<Double> p = tests.stream().map(t -> t.result().pValue()).sorted().toList();
    double smallest =
        tests.stream()
            .filter(t -> t.result().pValue() == p.getFirst())
            .mapToDouble(t -> Objects.requireNonNull(t.adjusted()).pValue())
            .findFirst()
            .orElseThrow();
    assertEquals(Math.min(1, 3 * p.getFirst()), smallest, 1e-12, "Holm: the smallest times three");
    for (Results.Tested t : tests) {
      assertEquals(3, Objects.requireNonNull(t.adjusted()).family());
    }
  }

  /** D4: what is computed from cells must not tell those that are hidden. */
  @Test
  void noTestIsMadeOnATableThatHidesACell() {
    String hidden = data(120).replaceAll("(?m)^3,(.),(.),f,", "2,$1,$2,f,");
    Random random = new Random(1);
    StringBuilder some = new StringBuilder();
    int kept = 0;
    for (String line : hidden.split("\n")) {
      boolean one = line.matches("2,.,.,f,.*") && kept < 2 && random.nextInt(4) == 0;
      kept += one ? 1 : 0;
      some.append(one ? "3" + line.substring(1) : line).append('\n');
    }
    String words =
        String.join(
            ", ",
            new TreeSet<>(
                Statistic.words(
                    EnumSet.of(Shape.TABLE, Shape.RANKED_GROUPS, Shape.TWO_RANKED_GROUPS))));
    List<Finding> findings =
        testRun.planned(
            QUESTIONNAIRE.formatted("organisation", "{weight: w}"),
            PLAN.formatted("{crosstab: before, by: sex, tests: [" + words + "]}")
                .replace("sections:", "weighted: no\nsections:"),
            some.toString());
    Results results = findings.getFirst().results();
    assertTrue(results.tests().size() > 8);
    assertTrue(results.measures().isEmpty() && results.listings().isEmpty());
    for (TestResult test : findings.getFirst().tests()) {
      assertFalse(test.isDefined(), test.test());
      assertTrue(test.note().contains("Not published"), test.note());
    }
  }

  @Test
  void whatRestsOnTooFewIsNotComputed() {
    for (String asked :
        List.of(
            "correlation: [age, hours]",
            "items: [age, hours]",
            "model: linear, outcome: age, predictors: [hours]")) {
      Finding finding =
          testRun
              .planned(
                  QUESTIONNAIRE.formatted("organisation", "{weight: w}"),
                  PLAN.formatted("{" + asked + "}").replace("sections:", "weighted: no\nsections:"),
                  data(8))
              .getFirst();
      assertTrue(finding.tests().getFirst().note().contains("Not published"), asked);
      assertTrue(finding.results().measures().isEmpty(), asked);
      assertTrue(finding.results().listings().isEmpty(), asked);
    }
  }

  @Test
  void aCategoryOfFewIsNoTermOfAModel() {
    String csv = data(60).replaceAll("(?m),c,(\\d+),", ",b,$1,").replaceFirst(",b,", ",c,");
    Finding finding =
        testRun
            .planned(
                QUESTIONNAIRE.formatted("organisation", "{weight: w}"),
                PLAN.formatted("{model: linear, outcome: age, predictors: [team]}")
                    .replace("sections:", "weighted: no\nsections:"),
                csv)
            .getFirst();
    assertTrue(finding.tests().getFirst().note().contains("Not published"));
    assertTrue(finding.results().listings().isEmpty());
  }

  @Test
  void degenerateAnswersAreRefusedInWordsAndNeverNaN() {
    String row = "1,1,1,f,y,n,a,5,5,1,0,0,1,2,3\n";
    String same = data(0) + row + row + row.replace("f", "m") + row.replace("f", "m");
    List<Finding> findings =
        testRun.planned(
            QUESTIONNAIRE.formatted("open", "{weight: w}"),
            """
            plan: p
            title: P
            questionnaire: q.yaml
            weighted: no
            sections:
              - title: T
                findings:
                  - {crosstab: before, by: sex, tests: [chi-square, g, fisher, mann-whitney]}
                  - {mean: age, by: sex, tests: [t, welch-t, anova, levene, mann-whitney]}
                  - {correlation: [age, hours], tests: [pearson, spearman, kendall]}
                  - {items: [age, hours], tests: [friedman, bartlett, kmo]}
                  - {model: linear, outcome: age, predictors: [hours]}
            """,
            same);
    for (Finding finding : findings) {
      for (TestResult test : finding.tests()) {
        boolean sure = test.isDefined() && test.pValue() == 1;
        assertTrue(sure || !test.note().isBlank(), test.test());
      }
    }
  }
}
