package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** D6, ADR 78: what an employer is told of a wave after the first. */
class LaterWaveTest {
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
            - {single: team, ask: "Team?", options: {a: A, b: B, c: C}}
            - {multiple: needs, ask: "Needs?", options: {pay: Pay, time: Time}}
            - {number: hours, ask: "Hours?", from: 0, to: 80}
            - grid: state
              ask: How often?
              ordered: true
              scale: {1: Never, 2: Seldom, 3: Often, 4: Always}
              statements: {tired: Tired, empty: Empty, weak: Weak}
            - {ranking: wish, ask: "Wishes?", top: 2, options: {x: X, y: Y, z: Z}}
      scales:
        worn: {label: Worn out, items: [state.tired, state.empty, state.weak]}
      """;
  private static final String PLAN =
      """
      plan: p
      title: P
      questionnaire: q.yaml
      sections:
        - title: All
          findings:
            - {frequency: team}
            - {frequency: state.tired, tests: [goodness-of-fit]}
            - {crosstab: state.tired, by: team, tests: [chi-square, fisher]}
            - {frequency: needs}
            - {frequency: wish}
            - {mean: hours, by: team, tests: [anova]}
            - {mean: state.tired, by: team}
            - {mean: worn}
            - {mean: worn, by: team}
            - {items: [state.tired, state.empty, state.weak]}
            - {correlation: [state.tired, state.empty]}
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    StringBuilder rows =
        new StringBuilder(
            "team,needs.pay,needs.time,hours,state.tired,state.empty,state.weak,wish.x,wish.y,"
                + "wish.z\n");
    for (int i = 0; i < 241; i++) {
      rows.append("abc".charAt(i % 7 / 3)).append(',').append(i % 2).append(',');
      rows.append(i % 3 / 2).append(',').append(20 + i % 23).append(',').append(1 + i * 7 % 4);
      rows.append(',').append(1 + i % 11 % 4).append(',').append(1 + i % 5 % 4);
      rows.append(i % 4 == 0 ? ",1,2,\n" : ",,1,2\n");
    }
    Files.writeString(folder.resolve("d.csv"), rows);
  }

  private JsonNode results(String policy, String... further) throws IOException {
    Files.writeString(folder.resolve("q.yaml"), QUESTIONNAIRE.formatted(policy));
    List<Object> all = new ArrayList<>(List.of("report", folder.resolve("plan.yaml")));
    all.addAll(List.of("--data", folder.resolve("d.csv"), "--out", folder.resolve("out")));
    all.addAll(List.of("--quiet", "--quick"));
    all.addAll(List.of(further));
    Soundings done = Soundings.run(all.toArray());
    assertEquals(0, done.exit(), done.err());
    return new ObjectMapper().readTree(folder.resolve("out/results.json"));
  }

  /** Every number of people anywhere in it. */
  private static Set<Long> people(JsonNode node) {
    Set<Long> found = new TreeSet<>();
    for (String key :
        List.of("n", "count", "asked", "base_n", "answered", "ranked", "responses_at_least")) {
      if (node.path(key).isNumber()) {
        found.add(node.path(key).asLong());
      }
    }
    node.forEach(child -> found.addAll(people(child)));
    return found;
  }

  @Test
  void everyNumberOfPeopleIsAMultipleOfFive() throws IOException {
    JsonNode results = results("organisation", "--later-wave");
    Set<Long> people = people(results);
    assertTrue(people.size() > 8, people.toString());
    people.forEach(n -> assertEquals(0, n % 5, people.toString()));
    assertEquals(240, results.path("dispositions").path("responses_at_least").asInt());
    assertTrue(results.path("dispositions").path("rows_read").isMissingNode());
    assertTrue(people(results("organisation")).stream().anyMatch(n -> n % 5 != 0));
  }

  @Test
  void whatStandsInTheFileIsWhatTheSchemaSays() throws IOException {
    results("organisation", "--later-wave");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/results.schema.json")));
    assertEquals(
        List.of(),
        schema.validate(Files.readString(folder.resolve("out/results.json")), InputFormat.JSON));
  }

  @Test
  void nothingIsTestedAndNothingSaidThatRestsOnExactNumbers() throws IOException {
    String results = results("organisation", "--later-wave").path("findings").toString();
    for (String told : List.of("\"p\":0", "\"p_value\":0", "\"df\":1", "\"df\":2")) {
      int at = results.indexOf(told);
      assertTrue(at < 0, () -> results.substring(Math.max(0, at - 400), at + 200));
    }
    assertTrue(results.contains("those of a later wave are rounded"), results);
  }

  @Test
  void sharesAndMeansFollowFromTheRoundedNumbers() throws IOException {
    JsonNode results = results("organisation", "--later-wave");
    for (JsonNode finding : results.path("findings")) {
      double sum = 0;
      for (JsonNode cell : finding.path("cells")) {
        sum += cell.path("count").asDouble(0);
        double share = cell.path("count").asDouble(0) / cell.path("estimate").path("n").asDouble(1);
        assertEquals(share, cell.path("estimate").path("value").asDouble(share), 0.00501);
      }
      if (finding.path("kind").asString().equals("frequency")) {
        assertEquals(sum, finding.path("answered").asDouble(), finding.toString());
      }
      for (JsonNode group : finding.path("groups")) {
        JsonNode mean = group.path("estimate");
        if (mean.path("value").isNumber() && mean.path("low").isNumber()) {
          assertTrue(mean.path("low").asDouble() <= mean.path("value").asDouble());
          assertTrue(mean.path("method").asString().contains("rounding"), mean.toString());
        }
      }
    }
  }

  @Test
  void whoeverReadsThePageIsToldSo() throws IOException {
    results("organisation", "--later-wave");
    String page = Files.readString(folder.resolve("out/report.html"));
    assertTrue(page.contains("numbers of people are rounded to 5"), page);
    assertTrue(page.contains("At least 240 responses counted, in d.csv; rounded down to 5."), page);
  }

  @Test
  void anAttackerReadsRoundedNumbersAsRangesAndFindsNothing() throws IOException {
    results("organisation", "--later-wave");
    Soundings done = Soundings.run("attack", folder.resolve("out"));
    assertEquals(0, done.exit(), done.out() + done.err());
    assertTrue(done.out().contains("rounded"), done.out());
  }

  @Test
  void aSampleOfThePublicIsToldExactly() throws IOException {
    assertEquals(results("research"), results("research", "--later-wave"));
  }
}
