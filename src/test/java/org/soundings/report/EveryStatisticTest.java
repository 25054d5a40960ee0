package org.soundings.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.analysis.ModelRequest;
import org.soundings.analysis.PlanFile;
import org.soundings.analysis.Request;
import org.soundings.analysis.Street;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Every kind of finding with every statistic that it takes, in samples of every kind, on answers
 * that have made statistics fail: nothing crashes, no probability is outside of 0 to 1, no estimate
 * outside of its interval, and every number of a weighted sample is weighted or called unweighted
 * (X-B3 to X-B5, X-D1, X-D13, X-D14).
 */
class EveryStatisticTest {
  @TempDir private Path folder = Path.of("");

  private static final List<String> WORDS =
      Statistic.ALL.stream().map(Statistic::word).distinct().toList();

  private static final String ITEMS =
      """
      questionnaire: sweep
      version: "1"
      language: en
      title: Sweep
      policy: open
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

  private static final Map<String, String> PLANS = new HashMap<>();

  private static final String HEAD =
      "two,deux,three,age,q1,q2,q3,x,y,m.p,m.q,m.r,k.p,k.q,k.r,w,stratum,unit,r1,r2,r3,r4,g.a,g.b,t.a,t.b,why,imp";

  /** A row of answers by a rule, each column its number's text. */
  private interface Rows {
    String[] of(int i);
  }

  private static String[] usual(int i) {
    int h = i * 7919 % 101;
    int best = h % 3;
    return new String[] {
      i % 2 == 0 ? "a" : "b",
      h % 3 == 0 ? "a" : "b",
      "abc".substring(h % 3, h % 3 + 1),
      String.valueOf(1 + h / 5 % 3),
      String.valueOf(1 + h % 5),
      String.valueOf(1 + (h + i % 3) % 5),
      String.valueOf(1 + h / 7 % 5),
      String.valueOf(h / 10.0 + i % 3),
      String.valueOf(h / 20.0 + i % 5),
      String.valueOf(h % 2),
      String.valueOf(h / 2 % 2),
      "0",
      String.valueOf(1 + best),
      String.valueOf(1 + (best + 1) % 3),
      String.valueOf(1 + (best + 2) % 3),
      String.valueOf(1 + h % 4 * 0.5),
      "s" + i % 2,
      "u" + i % 8,
      String.valueOf(i % 8 < 2 ? 0 : 1.3),
      String.valueOf(i % 8 >= 2 && i % 8 < 4 ? 0 : 1.3),
      String.valueOf(i % 8 >= 4 && i % 8 < 6 ? 0 : 1.3),
      String.valueOf(i % 8 >= 6 ? 0 : 1.3),
      String.valueOf(1 + h % 3),
      String.valueOf(1 + h / 3 % 3),
      String.valueOf(h % 100),
      String.valueOf(100 - h % 100),
      "words"
    };
  }

  private static String[] with(int i, Object... placesAndTexts) {
    String[] row = usual(i);
    for (int p = 0; p < placesAndTexts.length; p += 2) {
      row[(int) placesAndTexts[p]] = String.valueOf(placesAndTexts[p + 1]);
    }
    return row;
  }

  private static String[] constant(int i) {
    return with(
        i, 0, "a", 1, "a", 2, "a", 3, 1, 4, 3, 5, 3, 6, 3, 7, 5, 8, 5, 9, 1, 10, 0, 12, 1, 13, 2,
        14, 3);
  }

  private static String[] nothing(int i) {
    String[] row = missing(i, 0, 15);
    Arrays.fill(row, 22, row.length, "NA");
    return row;
  }

  private static String[] missing(int i, int from, int to) {
    String[] row = usual(i);
    Arrays.fill(row, from, to, "NA");
    return row;
  }

  /** What is wrong with the answers, how many there are, and their rows. */
  private record Answers(String name, int n, Rows rows) {}

  private static final List<Answers> ALL =
      List.of(
          new Answers("usual", 40, EveryStatisticTest::usual),
          new Answers("one response", 1, EveryStatisticTest::usual),
          new Answers("two responses", 2, EveryStatisticTest::usual),
          new Answers("three responses", 3, EveryStatisticTest::usual),
          new Answers("constant", 20, EveryStatisticTest::constant),
          new Answers("all missing", 12, EveryStatisticTest::nothing),
          new Answers("numbers missing", 12, i -> missing(i, 7, 9)),
          new Answers("never both", 20, i -> missing(i, 7 + i % 2, 8 + i % 2)),
          new Answers("one group", 20, i -> with(i, 0, "a", 2, "b", 3, 2)),
          new Answers("a group of one", 20, i -> with(i, 0, i == 0 ? "a" : "b", 3, i == 0 ? 1 : 2)),
          new Answers("a group in one unit", 40, i -> with(i, 0, i % 8 == 1 ? "a" : "b")),
          new Answers("one unit", 12, i -> with(i, 16, "s", 17, "u")),
          new Answers("units of one", 16, i -> with(i, 17, "u" + i)),
          new Answers("no weight for half", 24, i -> with(i, 15, i % 2)),
          new Answers("one weight", 12, i -> with(i, 15, i == 3 ? 2 : 0)),
          new Answers("weights far apart", 24, i -> with(i, 15, i % 3 == 0 ? 1e-2 : 1e3)),
          new Answers("huge", 24, i -> with(i, 7, i * 1e12, 8, (i * i % 7) * 1e12)),
          new Answers("tiny", 24, i -> with(i, 7, i * 1e-9, 8, (i * i % 7) * 1e-9)),
          new Answers("zeros", 24, i -> with(i, 7, 0, 8, 0)),
          new Answers("an item that does not vary", 24, i -> with(i, 4, 2)),
          new Answers("opposite items", 24, i -> with(i, 4, 1 + i % 5, 5, 5 - i % 5, 6, 3)),
          new Answers("the same numbers", 24, i -> with(i, 7, i % 5, 8, i % 5)),
          new Answers("separated", 24, i -> with(i, 7, i % 2 * 10 + i % 3, 4, 1 + i % 2 * 4)));

  private static final List<String> DESIGNS =
      List.of(
          "{}",
          "{weight: w}",
          "{weight: w, strata: stratum, clusters: [unit]}",
          "{population: 5000}",
          "{weight: w, replicates: {columns: r1 to r4, kind: jk1, combined: no}}",
          "{imputation: imp}");

  /** Every answers in two samples; in all with {@code -Dsoundings.sweep=whole}. */
  static Stream<Arguments> samples() {
    boolean whole = "whole".equals(System.getProperty("soundings.sweep"));
    return IntStream.range(0, DESIGNS.size() * ALL.size())
        .filter(i -> whole || (i / ALL.size() + i % ALL.size()) % 3 == 0)
        .mapToObj(i -> Arguments.of(DESIGNS.get(i / ALL.size()), ALL.get(i % ALL.size()).name));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("samples")
  void noNumberIsFalseOnItsFace(String design, String name) {
    Answers answers = ALL.stream().filter(a -> a.name.equals(name)).findFirst().orElseThrow();
    JsonNode results;
    try {
      results = results(design, csv(answers, design.contains("imputation") ? 2 : 1));
    } catch (Refused refused) {
      assertTrue(
          refused.problems().stream().allMatch(p -> p.code().matches("P1(15|16|2[07]|7[0-9])")),
          refused.problems().toString());
      return;
    }
    List<String> faults = new ArrayList<>();
    results
        .get("findings")
        .forEach(
            f ->
                look(
                    f,
                    f.get("id").asString(),
                    design.contains("weight") || design.contains("population"),
                    faults));
    assertEquals(List.of(), faults);
  }

  /** A kind of finding or a statistic that is new is swept, or this test says that it is not. */
  @Test
  void everyKindOfFindingAndEveryStatisticIsSwept() {
    Set<Class<?>> kinds = new HashSet<>();
    Set<ModelRequest.Kind> models = EnumSet.noneOf(ModelRequest.Kind.class);
    Set<String> words = new TreeSet<>();
    for (String design : DESIGNS) {
      PLANS.computeIfAbsent(design, this::plan).lines().map(String::strip).forEach(words::add);
      Street street = new Street(folder);
      Path plan = written(street, design);
      for (Request request : PlanFile.read(plan).orRefuse().plan().requests()) {
        kinds.add(request.getClass());
        if (request instanceof ModelRequest model) {
          models.add(model.kind());
        }
      }
    }
    assertEquals(Set.of(Request.class.getPermittedSubclasses()), kinds);
    assertEquals(EnumSet.allOf(ModelRequest.Kind.class), models);
    assertEquals(List.of(), WORDS.stream().filter(w -> !words.contains("- " + w)).toList());
  }

  /** X-D1: other weights change every number but those that are called unweighted and counts. */
  @ParameterizedTest
  @ValueSource(strings = {"w", "w, strata: stratum, clusters: [unit]"})
  void everyNumberOfAWeightedReportMovesWithTheWeights(String design) {
    String weighted = "{weight: " + design + "}";
    Answers one = new Answers("", 120, EveryStatisticTest::usual);
    Answers other = new Answers("", 120, i -> with(i, 15, 1 + i * 31 % 17));
    List<String> still = new ArrayList<>();
    JsonNode these = results(weighted, csv(one, 1)).get("findings");
    JsonNode those = results(weighted, csv(other, 1)).get("findings");
    for (int f = 0; f < these.size(); f++) {
      moved(these.get(f), those.get(f), these.get(f).get("id").asString(), still);
    }
    assertEquals(List.of(), still);
  }

  private static final Set<String> COUNTS =
      Set.of(
          "n",
          "count",
          "base_n",
          "asked",
          "answered",
          "level",
          "df",
          "family",
          "items",
          "lowest",
          "highest",
          "responses",
          "smallest",
          "largest",
          "top",
          "ranked");

  private static void moved(JsonNode one, JsonNode other, String at, List<String> still) {
    if (one.isObject()) {
      double value = of(one, "value");
      boolean nobodyOrEverybody = of(one, "se") == 0 && (value == 0 || value == 1);
      boolean quantile = one.has("method") && one.get("method").asString().contains("uantile");
      if (calledUnweighted(one) || nobodyOrEverybody || quantile) {
        return;
      }
      one.propertyNames().stream()
          .filter(key -> !COUNTS.contains(key))
          .forEach(key -> moved(one.get(key), other.get(key), at + "." + key, still));
    } else if (one.isArray()) {
      for (int i = 0; i < one.size(); i++) {
        moved(one.get(i), other.get(i), at + "[" + i + "]", still);
      }
    } else if (one.isNumber() && one.equals(other)) {
      still.add(at + " is " + one + " with any weights");
    }
  }

  private static boolean calledUnweighted(JsonNode node) {
    return Stream.of("test", "method", "title")
        .filter(node::has)
        .anyMatch(key -> node.get(key).asString().contains("nweighted"));
  }

  private JsonNode results(String design, String answers) {
    Street street = new Street(folder);
    Edition edition =
        Edition.of(
            Street.findings(written(street, design), street.write("d.csv", answers)),
            Example.provenance());
    String page = new String(new ReportHtml("").write(edition), StandardCharsets.UTF_8);
    assertFalse(page.contains("NaN") || page.contains("Infinity"), page);
    return new ObjectMapper()
        .readTree(new String(new ResultsJson().write(edition), StandardCharsets.UTF_8));
  }

  private Path written(Street street, String design) {
    street.write("q.yaml", ITEMS.formatted(design, ignored(design)));
    return street.write("plan.yaml", PLANS.computeIfAbsent(design, this::plan));
  }

  private static String csv(Answers answers, int imputations) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (int imp = 1; imp <= imputations; imp++) {
      for (int i = 0; i < answers.n; i++) {
        text.append(String.join(",", answers.rows.of(i))).append(',').append(imp).append('\n');
      }
    }
    return text.toString();
  }

  /** A plan of all findings, each with every statistic that it is not refused. */
  private String plan(String design) {
    Street street = new Street(folder);
    street.write("q.yaml", ITEMS.formatted(design, ignored(design)));
    List<String> lines = new ArrayList<>(List.of("plan: p", "title: T", "questionnaire: q.yaml"));
    if (design.contains("strata")) {
      lines.add("lonely: adjust");
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
        PlanFile.read(street.write("plan.yaml", String.join("\n", lines) + "\n"))
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
    return Stream.of("w", "stratum", "unit", "r1", "r2", "r3", "r4", "imp")
        .filter(
            column ->
                column.startsWith("r")
                    ? !design.contains("replicates")
                    : !design.matches(".*[ \\[]" + column + "[,}\\]].*"))
        .collect(Collectors.joining(", "));
  }

  private static void look(JsonNode node, String at, boolean designed, List<String> faults) {
    if (node.isObject()) {
      number(node, at, faults);
      if (designed) {
        said(node, at, faults);
      }
      node.propertyNames().forEach(key -> look(node.get(key), at + "." + key, designed, faults));
    } else if (node.isArray()) {
      node.forEach(one -> look(one, at, designed, faults));
    }
  }

  private static void number(JsonNode node, String at, List<String> faults) {
    double p = of(node, "p_value");
    if (p < 0 || p > 1) {
      faults.add(at + ": p = " + p);
    }
    if (node.has("p_value") && Double.isNaN(p) && node.get("note").asString().isEmpty()) {
      faults.add(at + " " + node.get("asked") + ": no p, and no word why");
    }
    double value = of(node, "value");
    double slack = 1e-9 * Math.max(Math.abs(of(node, "low")), Math.abs(of(node, "high")));
    if (value < of(node, "low") - slack || value > of(node, "high") + slack) {
      faults.add(at + ": outside of its interval: " + node);
    }
    if (of(node, "low") == of(node, "high")) {
      faults.add(at + ": an interval without width: " + node);
    }
    if (of(node, "se") < 0 || of(node, "low") > of(node, "high")) {
      faults.add(at + ": " + node);
    }
  }

  private static double of(JsonNode node, String key) {
    return node.has(key) && node.get(key).isNumber() ? node.get(key).asDouble() : Double.NaN;
  }

  /** X-D1. */
  private static void said(JsonNode node, String at, List<String> faults) {
    String asked = Stream.of("asked", "measure", "table").filter(node::has).findFirst().orElse("");
    if (asked.isEmpty() || !node.has("note") && !node.has("method")) {
      return;
    }
    String word = node.get(asked).asString();
    boolean may = Statistic.ALL.stream().anyMatch(s -> s.word().equals(word) && s.byDesign());
    String text = node.toString();
    boolean saysSo =
        text.contains("nweighted")
            || text.contains("ithout the design")
            || word.matches("linear|logistic|proportional-odds")
                && (text.contains("Design-based") || text.contains("Model"));
    if (!may && !saysSo) {
      faults.add(at + " " + word + ": neither by the design nor called unweighted: " + node);
    }
  }
}
