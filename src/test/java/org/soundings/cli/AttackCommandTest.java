package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttackCommandTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: %s
      title: Q
      pages:
        - page: p
          items:
            - single: team
              ask: Team?
              options: {a: A, b: B, c: C}
            - single: worn
              ask: Worn out?
              sensitivity: wellbeing
              options: {1: Never, 2: Sometimes, 3: Always}
      """;

  @TempDir private Path folder;

  private Path release(String policy) throws IOException {
    Path questionnaire =
        Files.writeString(folder.resolve("q.yaml"), QUESTIONNAIRE.formatted(policy));
    StringBuilder csv = new StringBuilder("team,worn\n");
    csv.append("a,1\n".repeat(40)).append("b,2\n".repeat(37)).append("c,3\n".repeat(3));
    csv.append("a,2\n".repeat(20)).append("b,1\n".repeat(30)).append("a,3\n".repeat(30));
    Path data = Files.writeString(folder.resolve("d.csv"), csv);
    Path out = folder.resolve(policy);
    assertEquals(0, Soundings.run("report", questionnaire, "--data", data, "--out", out).exit());
    return out;
  }

  @Test
  void whatIsReleasedOpenlyGivesItsFewAway() throws IOException {
    Path open = release("open");
    Path results = open.resolve("results.json");
    String text = Files.readString(results).replace("\"count\":3,", "\"suppressed\":\"primary\",");
    Files.writeString(results, text);
    Files.delete(open.resolve("tables.csv"));
    Soundings attack = Soundings.run("attack", open);
    assertEquals(1, attack.exit(), attack.out() + attack.err());
    assertTrue(attack.out().contains("team=c: exactly 3"), attack.out());
  }

  @Test
  void inWhatTheGateReleasesNothingIsFound() throws IOException {
    Soundings attack = Soundings.run("attack", release("organisation"), "--k", "10");
    assertEquals(0, attack.exit(), attack.out() + attack.err());
    assertTrue(attack.out().contains("Found: no group below 10 with this method"), attack.out());
  }

  @Test
  void whatItDoesNotReadIsSaidBesideItsVerdict() throws IOException {
    Path release = release("research");
    String means =
        """
        {"id": "hours", "kind": "scale", "variable": "hours", "groups": [{"estimate": {"value": 1, "n": 60},
         "quantiles": {"median": 2}}], "reliability_tests": [{"statistic": 1}], "tests": []},
        {"id": "m", "kind": "oracle", "n": 60},\
        """;
    Path results = release.resolve("results.json");
    String text = Files.readString(results);
    int findings = text.indexOf('[', text.lastIndexOf("\"findings\"")) + 1;
    Files.writeString(results, new StringBuilder(text).insert(findings, means).toString());
    String out = Soundings.run("attack", release).out();
    assertTrue(out.contains("Method: adds up what is published"), out);
    for (String part :
        List.of("findings of kind \"oracle\"", "quantiles", "tests of reliability")) {
      assertTrue(out.lines().anyMatch(l -> l.startsWith("Not read: ") && l.contains(part)), out);
    }
    assertFalse(out.contains("tests but"), "an empty list holds nothing: " + out);
  }

  @Test
  void itsHelpNamesMethodLimitsAndExitCodes() {
    for (String verb : List.of("attack", "prove")) {
      String help = Soundings.run(verb, "--help").out().replaceAll("\\s+", " ");
      assertTrue(help.contains("does not prove that nothing can be found"), help);
      assertTrue(help.contains("does not read"), help);
      assertTrue(help.contains("Exit codes: 0"), help);
    }
  }

  @Test
  void aFolderWithoutAReleaseIsRefused() {
    Soundings attack = Soundings.run("attack", folder);
    assertEquals(1, attack.exit());
    assertTrue(attack.err().contains("K101"), attack.err());
  }
}
