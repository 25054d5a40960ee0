package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.pipeline.Street;
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

  private Map<String, Map<String, String>> tables(String plan) {
    Street street = new Street(folder);
    street.write("q.yaml", QUESTIONNAIRE);
    Path data = street.write("d.csv", "sex\n" + "f\nm\n".repeat(40));
    Map<String, Map<String, String>> all = new HashMap<>();
    for (ReportTable table :
        new Checklists(Street.findings(street.write("plan.yaml", plan), data), Example.provenance())
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
    assertEquals("Approved by the board.", tables.get("CHERRIES").get("Ethics approval"));
    assertEquals("On the web.", tables.get("CHERRIES").get("Mode of administration"));
    assertEquals("not stated", tables.get("CHERRIES").get("Incentives"));
    assertEquals("The foundation.", tables.get("CROSS").get("Funding"));
    assertEquals("not stated", tables.get("CROSS").get("Limitations"));
    assertEquals("The foundation.", tables.get("AAPOR").get("Who sponsored, who conducted"));
    assertTrue(tables.get("AAPOR").get("Sample size").startsWith("80 "));
  }

  @Test
  void whatFollowsFromTheAnswersIsSaidWithoutAPlansWords() {
    Map<String, Map<String, String>> tables =
        tables(PLAN.replaceFirst("(?s)protocol:.*sections", "sections"));
    assertEquals(
        "no number that rests on fewer than 5 people is shown",
        tables.get("CHERRIES").get("Data protection"));
    assertEquals(
        "none: answers are unweighted", tables.get("CHERRIES").get("Statistical correction"));
    assertEquals("not stated", tables.get("CHERRIES").get("Participation and completion"));
  }
}
