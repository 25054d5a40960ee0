package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.pipeline.TestRun;
import org.soundings.report.figure.ResultWords;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.TestSentence;

/**
 * X-D9: every statistic as it is printed, with its symbol, degrees of freedom and p as the APA's
 * manual has them. sentences.txt was read by eye; {@code -Dsoundings.write=yes} writes it again, to
 * be read again.
 */
class SentencesTest {
  private static final ResultWords WORDS =
      new ResultWords(new Basis(0.95, false, false, Language.ENGLISH));

  private static final Path APPROVED = Path.of("src/test/resources/report/sentences.txt");
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      design: {weight: w}
      pages:
        - page: p
          items:
            - {single: before, ask: "Before?", ordered: yes, options: {1: Bad, 2: So so, 3: Good}}
            - {single: after, ask: "After?", ordered: yes, options: {1: Bad, 2: So so, 3: Good}}
            - {single: later, ask: "Later?", ordered: yes, options: {1: A, 2: B, 3: C, 4: D, 5: E}}
            - {single: sex, ask: "Sex?", options: {f: Female, m: Male}}
            - {single: quit, ask: "Quit?", options: {y: "Yes", n: "No"}}
            - {single: again, ask: "Again?", options: {y: "Yes", n: "No"}}
            - {single: team, ask: "Team?", options: {a: Red, b: Blue, c: Green}}
            - {number: age, ask: "Age?"}
            - {number: hours, ask: "Hours?"}
            - {multiple: stress, ask: "Stress?", options: {w: Work, c: Control, r: Reward}}
            - {ranking: wish, ask: "Wish?", options: {p: Pay, h: Hours, r: Respect}, top: 3}
      """;
  private static final String HEAD =
      "before,after,later,sex,quit,again,team,age,hours,w,stress.w,stress.c,stress.r,"
          + "wish.p,wish.h,wish.r\n";

  @TempDir private Path folder = Path.of("");

  /** 120 people, whose answers hang together. */
  private static String data() {
    Random random = new Random(11);
    StringBuilder csv = new StringBuilder(HEAD);
    String[] ranks = {"1,2,3", "1,3,2", "2,1,3", "3,1,2", "1,2,3"};
    for (int i = 0; i < 120; i++) {
      int before = 1 + random.nextInt(3);
      int after = (int) Math.clamp(before + random.nextInt(3) - 1L, 1, 3);
      int later = (int) Math.clamp(after + random.nextInt(3) - 0L, 1, 5);
      boolean female = random.nextInt(3) < before - 1 + random.nextInt(2);
      csv.append(before).append(',').append(after).append(',').append(later).append(',');
      csv.append(female ? "f," : "m,").append(random.nextInt(4) < before ? "y," : "n,");
      csv.append(random.nextInt(3) < after ? "y," : "n,");
      csv.append("abc".charAt(Math.min(2, random.nextInt(before + 1)))).append(',');
      csv.append(20 + 5 * before + random.nextInt(30)).append(',');
      csv.append(30 + 3 * after + random.nextInt(9)).append(',');
      csv.append(0.5 + random.nextInt(4)).append(',').append(random.nextInt(3) > 0 ? 1 : 0);
      csv.append(',').append(random.nextInt(2)).append(',').append(random.nextInt(4) > 2 ? 1 : 0);
      csv.append(',').append(ranks[random.nextInt(ranks.length)]).append('\n');
    }
    return csv.toString();
  }

  private static String finding(Statistic statistic) {
    return switch (statistic.shape()) {
      case COUNTS -> "frequency: before";
      case ENDS -> "frequency: later";
      case VALUES -> "mean: age";
      case TABLE -> "crosstab: team, by: before";
      case WEIGHTED_TABLE -> "crosstab: team, by: sex";
      case TWO_BY_TWO -> "crosstab: quit, by: sex";
      case ORDERED_TABLE -> "crosstab: before, by: later";
      case SQUARE ->
          statistic.word().equals("mcnemar")
              ? "paired: [quit, again]"
              : "crosstab: before, by: after";
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
      default -> throw new IllegalArgumentException("no finding for " + statistic.shape());
    };
  }

  private static boolean weighted(Shape shape) {
    return shape.name().contains("WEIGHTED");
  }

  private List<Finding> found(boolean weighted, List<Statistic> statistics) {
    StringBuilder plan =
        new StringBuilder("plan: p\nquestionnaire: q.yaml\ntitle: P\nweighted: ")
            .append(weighted ? "yes" : "no")
            .append("\nsections:\n  - title: S\n    findings:\n");
    for (int i = 0; i < statistics.size(); i++) {
      Statistic s = statistics.get(i);
      plan.append("      - {")
          .append(finding(s))
          .append(", id: f-")
          .append(i)
          .append(", tests: [")
          .append(s.word())
          .append("]}\n");
    }
    return new TestRun(folder).planned(QUESTIONNAIRE, plan.toString(), data());
  }

  /** A line a sentence: what the plan called it, then what is printed. */
  private String printed() {
    TreeMap<Integer, String> lines = new TreeMap<>();
    for (boolean weighted : new boolean[] {false, true}) {
      List<Statistic> some =
          Statistic.ALL.stream().filter(s -> weighted(s.shape()) == weighted).toList();
      List<Finding> findings = found(weighted, some);
      for (int i = 0; i < some.size(); i++) {
        lines.put(Statistic.ALL.indexOf(some.get(i)), said(some.get(i), findings.get(i).results()));
      }
    }
    return String.join("", lines.values()) + ofTwoCategories() + models();
  }

  /** Fisher's test has an effect in a table of two by two. */
  private String ofTwoCategories() {
    String plan =
        "plan: p\nquestionnaire: q.yaml\ntitle: P\nweighted: no\nsections:\n  - title: S\n"
            + "    findings: [{crosstab: quit, by: sex, tests: [fisher]}]\n";
    List<Finding> found = new TestRun(folder).planned(QUESTIONNAIRE, plan, data());
    return said("fisher (two by two)", found.getFirst().results());
  }

  private String models() {
    List<String> asked =
        List.of(
            "model: linear, outcome: age, predictors: [before, team], reference: {team: b}",
            "model: logistic, outcome: quit, predictors: [hours]",
            "model: proportional-odds, outcome: later, predictors: [hours, before], as-numbers:"
                + " [before]",
            "model: drivers, outcome: age, predictors: [before, hours]");
    StringBuilder plan =
        new StringBuilder(
            "plan: p\nquestionnaire: q.yaml\ntitle: P\nweighted: no\nsections:\n"
                + "  - title: S\n    findings:\n");
    asked.forEach(model -> plan.append("      - {").append(model).append("}\n"));
    StringBuilder all = new StringBuilder();
    for (Finding finding : new TestRun(folder).planned(QUESTIONNAIRE, plan.toString(), data())) {
      all.append(said(finding.id(), finding.results()));
    }
    return all.toString();
  }

  private static String said(Statistic statistic, Results results) {
    return said(statistic.word() + (weighted(statistic.shape()) ? " (by design)" : ""), results);
  }

  private static String said(String name, Results results) {
    List<String> lines = new ArrayList<>();
    results.tests().forEach(t -> lines.add(new TestSentence(Language.ENGLISH).of(t)));
    results.measures().forEach(m -> lines.add(WORDS.sentence(m)));
    results
        .listings()
        .forEach(
            l ->
                lines.add(
                    "[" + l.title() + ": " + String.join(", ", l.columns()) + "] " + first(l)));
    StringJoiner all = new StringJoiner("");
    lines.forEach(line -> all.add(name + ": " + line.strip() + "\n"));
    return all.toString();
  }

  /** The first line of a table, and its note. */
  private static String first(Listing listing) {
    if (listing.lines().isEmpty()) {
      return listing.note();
    }
    Listing.Line line = listing.lines().getFirst();
    String values =
        line.values().stream().map(v -> WORDS.entry(v).text()).collect(Collectors.joining(", "));
    return line.label() + ": " + values + ". " + listing.note();
  }

  @Test
  void everyStatisticIsPrintedAsApproved() throws IOException {
    String printed = printed();
    if ("yes".equals(System.getProperty("soundings.write"))) {
      Files.createDirectories(APPROVED.getParent());
      Files.writeString(APPROVED, printed);
    }
    assertEquals(Files.readString(APPROVED), printed);
  }
}
