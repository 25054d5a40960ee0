package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A study with every kind of finding, each with every statistic that it is not refused.
 *
 * @param design its sample's, as YAML
 * @param plan its text
 * @param testRun where its files lie
 */
record SweptStudy(String design, String plan, Study study, TestRun testRun) {
  private static final List<String> WORDS =
      Statistic.ALL.stream().map(Statistic::word).distinct().toList();

  private static final String ITEMS =
      """
      questionnaire: sweep
      version: "1"
      language: en
      title: Sweep
      policy: %s
      design: %s
      data: {missing: {NA: skipped}, ignore: [%s]}
      pages:
        - page: p
          items:
            - {single: two, ask: "Two?", options: {a: A, b: B}}
            - {single: deux, ask: "Two more?", options: {a: A, b: B}}
            - {single: three, ask: "Three?", options: {a: A, b: B, c: C}}
            - {single: age, ask: "Age?", ordered: yes, options: {1: Young, 2: Middle, 3: Old}}
            - {single: q1, ask: "One?", ordered: yes, options: {1: a, 2: b, 3: c, 4: d, 5: e}}
            - {single: q2, ask: "Two?", ordered: yes, options: {1: a, 2: b, 3: c, 4: d, 5: e}}
            - {single: q3, ask: "Three?", ordered: yes, options: {1: a, 2: b, 3: c, 4: d, 5: e}}
            - {number: x, ask: "X?"}
            - {number: y, ask: "Y?"}
            - {multiple: m, ask: "Which?", options: {p: P, q: Q, r: {label: None, role: exclusive}}}
            - {ranking: k, ask: "Order?", options: {p: P, q: Q, r: R}}
            - {grid: g, ask: "How much?", statements: {a: A, b: B}, scale: {1: Low, 2: Mid, 3: High}}
            - {shares: t, ask: "Parts?", parts: {a: A, b: B}}
            - {text: why, ask: "Why?"}
      scales:
        s: {label: Scale, items: [q1, q2, q3]}
      """;

  private static final List<String> FINDINGS =
      List.of(
          "frequency: two",
          "frequency: three",
          "frequency: q1",
          "frequency: m",
          "frequency: k",
          "frequency: g",
          "frequency: t",
          "frequency: why",
          "crosstab: two\n        by: deux",
          "crosstab: three\n        by: two",
          "crosstab: q1\n        by: q2",
          "crosstab: two\n        by: age",
          "crosstab: two\n        by: deux\n        strata: three",
          "mean: x",
          "mean: x\n        by: two",
          "mean: x\n        by: age",
          "mean: q1\n        by: three",
          "scale: s",
          "scale: s\n        by: two",
          "correlation: [x, y]",
          "correlation: [q1, q2]",
          "correlation: [x, y, q1]",
          "paired: [x, y]",
          "paired: [q1, q2]",
          "paired: [two, deux]",
          "items: s",
          "items: m",
          "model: linear\n        outcome: y\n        predictors: [x, three]",
          "model: logistic\n        outcome: two\n        predictors: [x]",
          "model: proportional-odds\n        outcome: q1\n        predictors: [x]",
          "model: drivers\n        outcome: y\n        predictors: [x, q1]");

  /** Weights that the plan makes. */
  private static final String RAKED = "# raked";

  static final List<String> DESIGNS =
      List.of(
          "{}",
          "{weight: w}",
          "{weight: w, strata: stratum, clusters: [unit]}",
          "{population: 5000}",
          "{weight: w, replicates: {columns: r1 to r4, kind: jk1, combined: no}}",
          "{imputation: imp}",
          "{weight: w, strata: stratum}",
          "{strata: stratum, clusters: [unit], population: {s0: 400, s1: 300, s: 200}}",
          "{weight: w, clusters: [unit, person], population: [400, 90]}",
          "{weight: w, replicates: {columns: r1 to r4, kind: brr, fay: 0.3, mse: yes}}",
          "{weight: w, replicates: {columns: r1 to r4, kind: jkn, scales: [0.9, 0.8, 1, 1]}}",
          "{weight: w, replicates: {columns: r1 to r4, kind: bootstrap, df: 3}}",
          "{weight: w, imputation: imp}",
          "{weight: w} " + RAKED);

  static SweptStudy of(String design, Path folder) {
    return of(design, "open", folder);
  }

  static SweptStudy of(String design, String policy, Path folder) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", ITEMS.formatted(policy, design, ignored(design)));
    String plan = fitting(design, testRun);
    Path file = testRun.write("plan.yaml", plan);
    return new SweptStudy(design, plan, PlanFile.read(file).orRefuse(), testRun);
  }

  /** The findings of results.json on answers that the page can show. */
  JsonNode findings(HardAnswers answers) {
    Path data = testRun.write("d.csv", answers.csv(design.contains("imputation") ? 2 : 1));
    Edition edition = Edition.of(TestRun.cleared(study, data).value(), Example.provenance());
    String page = new String(new ReportHtml("").write(edition), StandardCharsets.UTF_8);
    assertFalse(page.contains("NaN") || page.contains("Infinity"), page);
    String results = new String(new ResultsJson().write(edition), StandardCharsets.UTF_8);
    return new ObjectMapper().readTree(results).get("findings");
  }

  boolean designed() {
    return design.matches(".*(weight|population|strata|clusters).*");
  }

  /** The statistics that its findings take. */
  Set<Statistic> swept() {
    Set<Statistic> all = new HashSet<>();
    for (Request request : study.plan().requests()) {
      for (RecordComponent of : request.getClass().getRecordComponents()) {
        if (of.getGenericType().getTypeName().contains(Statistic.class.getName())) {
          all.addAll(statistics(request, of));
        }
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static List<Statistic> statistics(Request of, RecordComponent component) {
    try {
      Object list = component.getAccessor().invoke(of);
      return list == null ? List.of() : (List<Statistic>) list;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A plan of all findings with all statistics, without the lines that are refused. */
  private static String fitting(String design, TestRun testRun) {
    List<String> lines = new ArrayList<>(List.of("plan: p", "title: T", "questionnaire: q.yaml"));
    if (design.contains("strata")) {
      lines.add("lonely: adjust");
    }
    if (design.endsWith(RAKED)) {
      lines.add("weighting: {margins: {two: {a: 0.4, b: 0.6}, deux: {a: 0.5, b: 0.5}}}");
    }
    lines.addAll(List.of("sections:", "  - title: S", "    findings:"));
    for (int f = 0; f < FINDINGS.size(); f++) {
      lines.addAll(("      - " + FINDINGS.get(f)).lines().toList());
      lines.add("        id: f" + f);
      if (!FINDINGS.get(f).startsWith("model")) {
        lines.add("        tests:");
        WORDS.forEach(word -> lines.add("          - " + word));
      }
    }
    Set<Integer> misfits =
        PlanFile.read(testRun.write("plan.yaml", String.join("\n", lines) + "\n"))
            .problems()
            .stream()
            .filter(p -> p.severity() == Problem.Severity.ERROR)
            .map(p -> p.place().line())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> kept = new ArrayList<>();
    boolean tested = true;
    for (int line = 0; line < lines.size(); line++) {
      boolean fits = !misfits.contains(line + 1);
      boolean word = lines.get(line).startsWith("          - ");
      tested = word ? tested : fits;
      if (fits && tested) {
        kept.add(lines.get(line));
      }
    }
    return String.join("\n", kept) + "\n";
  }

  /** Columns that the design does not name. */
  private static String ignored(String design) {
    return Stream.of("w", "stratum", "unit", "person", "r1", "r2", "r3", "r4", "imp")
        .filter(
            column ->
                column.matches("r[1-4]")
                    ? !design.contains("replicates")
                    : !design.matches(".*[ \\[]" + column + "[,}\\]].*"))
        .collect(Collectors.joining(", "));
  }
}
