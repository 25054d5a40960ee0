package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.pipeline.TestRun;
import org.soundings.report.table.ReportTable;

/** Q7: the checklists of journals say what is known, and name what is not. */
class ChecklistsTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "7"
      language: en
      policy: research
      title: Q
      pages:
        - page: p
          items:
            - {single: sex, ask: "Sex?", options: {f: Female, m: Male}}
      """;
  private static final String PLAN =
      """
      plan: p
      title: P
      questionnaire: q.yaml
      protocol:
        sponsor: The foundation.
        mode: On the web.
        ethics: Approved by the board.
      sections:
        - title: T
          findings:
            - frequency: sex
      """;

  @TempDir private Path folder = Path.of("");

  private static String known(Map<String, Map<String, String>> tables, String table, String asked) {
    return tables.getOrDefault(table, Map.of()).getOrDefault(asked, "");
  }

  private Map<String, Map<String, String>> tables(String plan) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE);
    Path data = testRun.write("d.csv", "sex\n" + "f\nm\n".repeat(40));
    Map<String, Map<String, String>> all = new HashMap<>();
    for (ReportTable table :
        new Checklists(
                TestRun.findings(testRun.write("plan.yaml", plan), data), Example.provenance())
            .tables()) {
      Map<String, String> lines = new HashMap<>();
      table.lines().forEach(line -> lines.put(line.name(), line.entries().getFirst().text()));
      all.put(table.caption().replaceAll(",.*", ""), lines);
    }
    return all;
  }

  @Test
  void eachListHasWhatThePlanStatesAndNamesWhatItDoesNot() {
    Map<String, Map<String, String>> tables = tables(PLAN);
    assertEquals(List.of("AAPOR", "CHERRIES", "CROSS"), tables.keySet().stream().sorted().toList());
    assertEquals("Approved by the board.", known(tables, "CHERRIES", "Ethics approval"));
    assertEquals("On the web.", known(tables, "CHERRIES", "Mode of administration"));
    assertEquals("not stated", known(tables, "CHERRIES", "Incentives"));
    assertEquals("The foundation.", known(tables, "CROSS", "Funding"));
    assertEquals("not stated", known(tables, "CROSS", "Limitations"));
    assertEquals("The foundation.", known(tables, "AAPOR", "Who sponsored, who conducted"));
    assertTrue(known(tables, "AAPOR", "Sample size").startsWith("80 "));
  }

  @Test
  void whatFollowsFromTheAnswersIsSaidWithoutAPlansWords() {
    Map<String, Map<String, String>> tables =
        tables(PLAN.replaceFirst("(?s)protocol:.*sections", "sections"));
    assertEquals(
        "no number that rests on fewer than 5 people is shown",
        known(tables, "CHERRIES", "Data protection"));
    assertEquals(
        "none: answers are unweighted", known(tables, "CHERRIES", "Statistical correction"));
    assertEquals("not stated", known(tables, "CHERRIES", "Participation and completion"));
  }
}
