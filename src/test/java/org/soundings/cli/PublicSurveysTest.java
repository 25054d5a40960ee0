package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.exchange.Shared;

/**
 * Published figures of public surveys, as {@code MANIFEST.tsv} lists them, from the files that the
 * survey tools wrote.
 */
@Tag("shared")
class PublicSurveysTest {
  @TempDir private Path folder = Path.of("");

  private Reported reported(String name) {
    return Reported.of(Shared.path("data/public-surveys/" + name), folder);
  }

  private static long sum(Map<String, Long> counts, String... labels) {
    return List.of(labels).stream()
        .mapToLong(
            label ->
                counts.entrySet().stream()
                    .filter(e -> e.getKey().replaceAll("[\\s\\u00a0]+", " ").equals(label))
                    .mapToLong(Map.Entry::getValue)
                    .sum())
        .sum();
  }

  private static double percent(Reported found, String column, String... labels) {
    return 100.0 * sum(found.counts(column), labels) / found.answered(column);
  }

  /** The share of all who took part, which some reports publish. */
  private static double percentOfAll(Reported found, String column, String label) {
    return 100.0 * sum(found.counts(column), label) / found.results().responses();
  }

  @Test
  void weatherHas928PeopleAndIncomeBandsInOrder() {
    Reported found = reported("f02-weather-check.csv");
    assertEquals(928, found.results().responses());
    String income =
        "How much total combined money did all members of your HOUSEHOLD earn last year?";
    assertTrue(found.ordered(income));
    List<String> bands = new ArrayList<>(found.counts(income).keySet());
    bands.removeIf(label -> label.startsWith("Prefer"));
    assertEquals(
        List.of(
            "$0 to $9,999",
            "$10,000 to $24,999",
            "$25,000 to $49,999",
            "$50,000 to $74,999",
            "$75,000 to $99,999",
            "$100,000 to $124,999",
            "$125,000 to $149,999",
            "$150,000 to $174,999",
            "$175,000 to $199,999",
            "$200,000 and up"),
        bands);
    assertEquals(Map.of("Female", 527L, "Male", 389L), found.counts("What is your gender?"));
  }

  @Test
  void foodHas1373PeopleAndWhatIsUnfamiliarIsNoNumber() {
    Reported found = reported("f03-food-world-cup.csv");
    assertEquals(1373, found.results().responses());
    String algeria = "Please rate how much you like the traditional cuisine of Algeria:";
    assertEquals((84 * 3 + 45 * 4 + 40 * 2 + 11 * 5 + 8) / 188.0, rated(found, algeria), 1e-9);
  }

  /** The mean of a rating, whose words for "unfamiliar" may be an option beside the numbers. */
  private static double rated(Reported found, String column) {
    if (found.kind(column).equals("mean")) {
      return found.mean(column);
    }
    double sum = 0;
    long answered = 0;
    for (Map.Entry<String, Long> count : found.counts(column).entrySet()) {
      if (count.getKey().matches("\\d")) {
        sum += Integer.parseInt(count.getKey()) * count.getValue();
        answered += count.getValue();
      }
    }
    return sum / answered;
  }

  @Test
  void steakHas550PeopleAndNoAnswerCalledResponse() throws IOException {
    Reported found = reported("f05-steak.csv");
    assertEquals(550, found.results().responses());
    assertEquals(Map.of("Yes", 257L, "No", 280L), found.counts("Do you ever gamble?"));
    assertEquals(75, found.counts("How do you like your steak prepared?").get("Medium Well"));
    assertFalse(Files.readString(folder.resolve("results.json")).contains("\"Response\""));
  }

  @Test
  void openSourceProgramsHave1026PeopleAndThePublishedShares() {
    Reported found = reported("f09b-ospo-2020.csv");
    assertEquals(1026, found.results().responses());
    String size = "How many people work for your company or organization?";
    assertEquals(24, percent(found, size, "More than 10,000"), 0.5);
    assertEquals(37, percent(found, size, "2-50", "51-250"), 0.5);
    assertEquals(
        40,
        percent(
            found,
            "Which category most closely defines your role?",
            "Developer or software engineer"),
        0.5);
    String critical =
        found.proposal().columns().stream()
            .filter(c -> c.contains("how business-critical is your open source program"))
            .findFirst()
            .orElseThrow();
    assertEquals(56, percent(found, critical, "1 – Extremely critical", "2 – Very critical"), 0.5);
  }

  @Test
  void foundationSponsorsContributeAsPublished() {
    Path data = Shared.path("data/public-surveys/f09b-ospo-2020.csv");
    Reported found = Reported.of(data, folder);
    String sponsor =
        found.proposal().columns().stream()
            .filter(c -> c.startsWith("Is your company a member or sponsor"))
            .findFirst()
            .orElseThrow();
    String upstream =
        "How often does your company do the following activities? - Contribute code upstream";
    Map<String, Map<String, Long>> table =
        found
            .by(
                List.of(
                    "{crosstab: "
                        + found.variable(upstream)
                        + ", by: "
                        + found.variable(sponsor)
                        + "}"),
                data,
                folder)
            .results()
            .crosstab();
    Map<String, Long> sponsors = table.getOrDefault("Yes", Map.of());
    assertEquals(43, sum(sponsors, "Never", "Rarely"));
    assertEquals(53, sum(sponsors, "Sometimes"));
    assertEquals(95, sum(sponsors, "Frequently"));
  }

  @Test
  void networkAutomationHas333PeopleAndNoFalseOrder() {
    Reported found = reported("f10-netdevops-2020.tsv");
    assertEquals(333, found.results().responses());
    Map<String, Long> changes = found.counts("prod-changes-minor");
    assertEquals(125, changes.get("1 to 5 per week"));
    assertEquals(103, changes.get("More than 1 a day"));
    if (found.ordered("prod-changes-minor")) {
      List<String> order = new ArrayList<>(changes.keySet());
      order.remove("Not sure");
      assertEquals(
          List.of(
              "Less than 1 per month", "1 to 5 per month", "1 to 5 per week", "More than 1 a day"),
          order);
    }
    for (String several :
        List.of("config-gen-deploy", "transport-protocol", "telemetry-collect", "env-type")) {
      assertTrue(
          found.kind(several).equals("multiple") || found.remarks(several, "several"),
          several + " is several answers in a cell");
    }
  }

  @Test
  void pandasUsersAreThePublishedShares() {
    Reported found = reported("f14-pandas-2019.csv.gz");
    assertEquals(1249, found.results().responses());
    String system = "What Operating Systems do you use?";
    if (found.kind(system).equals("multiple")) {
      assertEquals(61.57, percentOfAll(found, system, "Linux"), 0.005);
      assertEquals(60.21, percentOfAll(found, system, "Windows"), 0.005);
      assertEquals(42.75, percentOfAll(found, system, "MacOS"), 0.005);
    } else {
      assertTrue(found.remarks(system, "several"));
    }
    String language = "Is Python your main language?";
    assertEquals(90.67, percent(found, language, "Yes"), 0.005);
    assertEquals(9.33, percent(found, language, "No, I use Python as a secondary language"), 0.005);
    assertEquals(94.89, percent(found, "Is Pandas stable enough for you?", "Yes"), 0.005);
    assertEquals(4.39, found.mean("How satisfied are you with pandas?"), 0.005);
    assertPythonVersions(found);
  }

  /** 3: 92.39 %, 2 and 3: 6.80 %, 2: 0.81 %, whether the cells are taken apart or not. */
  private static void assertPythonVersions(Reported found) {
    String version = "Python 2 or 3?";
    Map<String, Long> counts = found.counts(version);
    assertEquals(1235, found.answered(version));
    if (found.kind(version).equals("multiple")) {
      assertEquals(1225, counts.get("3"));
      assertEquals(94, counts.get("2"));
    } else {
      assertFalse(found.ordered(version));
      assertEquals(92.39, percent(found, version, "3"), 0.005);
      assertEquals(6.80, percent(found, version, "2;3"), 0.005);
      assertEquals(0.81, percent(found, version, "2"), 0.005);
    }
  }

  @Test
  void farmsHave131InterviewsAndNullIsNoAnswer() {
    Reported found = reported("f16-safi.csv");
    assertEquals(131, found.results().responses());
    assertEquals(Map.of("Ruaca", 49L, "God", 43L, "Chirodzo", 39L), found.counts("village"));
    assertEquals(Map.of("no", 59L, "yes", 33L), found.counts("memb_assoc"));
    assertEquals(121, found.answered("items_owned"));
    assertEquals("multiple", found.kind("items_owned"));
  }
}
