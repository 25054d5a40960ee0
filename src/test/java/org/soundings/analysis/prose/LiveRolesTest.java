package org.soundings.analysis.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Refused;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.ProseText;

/**
 * Every live number of every kind of finding is what its name says, or is refused with a sentence.
 * The sample is weighted, and counts are not.
 */
class LiveRolesTest {
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
            - {single: tenure, ask: "How long?", options: {short: Short, long: Long, no: {label: Unsure, role: aside}}}
            - {grid: demands, ask: "How often?", statements: {pace: Pace}, scale: {1: Never, 2: Often}}
            - {multiple: needs, ask: "Which?", options: {pay: Pay, rest: Rest}}
            - {ranking: wish, ask: "First?", options: {pay: Pay, rest: Rest}}
            - {number: age, ask: "Age?"}
            - {single: sector, ask: "Sector?", options: {public: Public, private: Private}}
            - {text: why, ask: "Why?"}
      """;
  private static final String PLAN =
      """
      plan: p
      title: P
      questionnaire: q.yaml
      dispositions: {recruited: 40, complete: 10, refused: 12}
      sections:
        - title: T
          text: "x %s x"
          findings:
            - {frequency: tenure, base: valid}
            - {frequency: demands}
            - {frequency: needs}
            - {frequency: wish}
            - {crosstab: tenure, by: sector}
            - {mean: age}
            - {mean: age, by: sector}
            - {correlation: [age, demands.pace], id: pair, tests: [pearson]}
            - {frequency: why}
      """;
  private static final String DATA =
      "tenure,demands.pace,needs.pay,needs.rest,wish.pay,wish.rest,age,sector,why,w\n"
          + "short,1,1,0,1,2,30,public,a,3\n".repeat(3)
          + "long,2,1,1,2,1,50,private,,1\n".repeat(4)
          + "no,2,0,1,1,2,,private,b,1\n".repeat(2)
          + ",1,,,,,40,public,,1\n";

  /** Of what, which live number, and what is printed in its place or why it is refused. */
  private static final List<String> ROLES =
      List.of(
          "Frequency | {tenure.short} | 69%",
          "Frequency | {tenure.no} | refused: not in the base",
          "Frequency | {tenure} | refused: it has several, such as tenure.short",
          "Frequency | {count: tenure.short} | 3",
          "Frequency | {count: tenure.no} | 2",
          "Frequency | {count: tenure.short+long} | 7",
          "Frequency | {count: tenure.short+short} | refused: cannot be added",
          "Frequency | {count: tenure} | refused: it has several, such as tenure.short",
          "Frequency | {n: tenure} | 7",
          "Frequency | {n: tenure.short} | 7",
          "Frequency | {n: tenure.shorter} | refused: has no \"shorter\"",
          "Frequency | {most: tenure.short} | most",
          "Frequency | {most: tenure.long} | refused: says \"most\"",
          "Frequency | {most: tenure} | refused: it has several",
          "Grid | {demands.pace} | refused: it has several, such as demands.pace.1",
          "Grid | {demands.pace.1} | 63%",
          "Grid | {count: demands.pace.1} | 4",
          "Grid | {n: demands.pace} | 10",
          "Grid | {most: demands.pace.1} | most",
          "Multiple | {needs.pay} | 87%",
          "Multiple | {count: needs.pay} | 7",
          "Multiple | {count: needs.pay+rest} | refused: cannot be added",
          "Multiple | {n: needs} | 9",
          "Multiple | {n: needs.pay} | 9",
          "Multiple | {most: needs.pay} | most",
          "Ranked | {wish.pay@first} | 73%",
          "Ranked | {count: wish.pay@first} | 5",
          "Ranked | {count: wish.pay} | 9",
          "Ranked | {n: wish} | 9",
          "Ranked | {n: wish.pay@first} | 9",
          "Ranked | {most: wish.pay@first} | most",
          "Crosstab | {tenure-by-sector.short@public} | 100%",
          "Crosstab | {tenure-by-sector} | refused: it has several",
          "Crosstab | {count: tenure-by-sector.long@private} | 4",
          "Crosstab | {count: tenure-by-sector.long} | refused: has no \"long\"",
          "Crosstab | {n: tenure-by-sector.long@private} | 6",
          "Crosstab | {n: tenure-by-sector} | refused: its groups have an n each",
          "Crosstab | {most: tenure-by-sector.long@private} | most",
          "Mean | {age} | 36.4",
          "Mean | {count: age} | refused: it is a mean; {n: age} is how many answered",
          "Mean | {n: age} | 8",
          "Mean | {most: age} | refused: it is no share",
          "Mean | {age-by-sector.public} | 31.0",
          "Mean | {age-by-sector} | refused: it has several, such as age-by-sector.public",
          "Mean | {count: age-by-sector.public} | refused: {n: age-by-sector.public} is how many",
          "Mean | {n: age-by-sector.public} | 4",
          "Mean | {n: age-by-sector.public@x} | refused: has no \"public@x\"",
          "Mean | {n: age-by-sector} | refused: its groups have an n each",
          "Joint | {pair} | refused: no share or mean or count",
          "Joint | {count: pair} | refused: no share or mean or count",
          "Joint | {n: pair} | refused: no share or mean or count",
          "Joint | {most: pair} | refused: no share or mean or count",
          "OpenText | {why} | refused: only {n: why} can be named",
          "OpenText | {count: why} | refused: only {n: why} can be named",
          "OpenText | {n: why} | 5",
          "OpenText | {most: why} | refused: only {n: why} can be named",
          "Dispositions | {dispositions.refused} | 12",
          "Dispositions | {count: dispositions.refused} | 12",
          "Dispositions | {dispositions.participation} | 25%",
          "Dispositions | {count: dispositions.participation} | refused: it is a rate",
          "Dispositions | {n: dispositions} | refused: dispositions.recruited is all of them",
          "Dispositions | {n: dispositions.participation} | refused: dispositions.recruited is all",
          "Dispositions | {a quarter: dispositions.participation} | a quarter",
          "Dispositions | {most: dispositions.refused} | refused: it is no share");

  @TempDir private Path folder = Path.of("");

  private String printed(String number) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE);
    Path plan = testRun.write("plan.yaml", PLAN.formatted(number));
    try {
      return ProseText.of(
          TestRun.findings(plan, testRun.write("d.csv", DATA))
              .sections()
              .getFirst()
              .prose()
              .getFirst(),
          Language.ENGLISH);
    } catch (Refused refused) {
      assertEquals(1, refused.problems().size(), refused::toString);
      return "refused: " + refused;
    }
  }

  @ParameterizedTest
  @FieldSource("ROLES")
  void eachGivesWhatItsNameSaysOrIsRefused(String role) {
    String[] parts = role.split(" \\| ");
    String printed = printed(parts[1]);
    boolean refused = parts[2].startsWith("refused: ");
    assertEquals(refused, printed.startsWith("refused: "), printed);
    String says = refused ? parts[2].substring("refused: ".length()) : "x " + parts[2];
    assertTrue(refused ? printed.contains(says) : printed.startsWith(says), printed);
  }

  /** A new kind of finding is put into the list; what compares waves has no prose. */
  @Test
  void everyKindOfFindingHasEveryRole() {
    Set<String> kinds =
        Arrays.stream(Finding.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .filter(kind -> !kind.equals("Changed"))
            .collect(Collectors.toCollection(TreeSet::new));
    kinds.add("Dispositions");
    for (String form : List.of("{count: ", "{n: ", "{most: ", "{")) {
      assertEquals(
          kinds,
          ROLES.stream()
              .filter(role -> role.contains("| " + form))
              .map(role -> role.substring(0, role.indexOf(' ')))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }
}
