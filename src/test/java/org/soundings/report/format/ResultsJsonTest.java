package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Findings;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The contract that other people's scripts rely on. */
class ResultsJsonTest {
  private static final Example EXAMPLE = new Example(420, 1);

  private static String text(Policy policy, boolean weighted) {
    return text(EXAMPLE.findings(policy, weighted).value());
  }

  private static String text(Findings findings) {
    return new String(
        new ResultsJson().write(Edition.of(findings, Example.provenance())),
        StandardCharsets.UTF_8);
  }

  private static JsonNode read(String text) {
    return new ObjectMapper().readTree(text);
  }

  private static JsonNode finding(JsonNode results, String id) {
    return StreamSupport.stream(results.get("findings").spliterator(), false)
        .filter(f -> f.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode cell(JsonNode finding, String category) {
    return StreamSupport.stream(finding.get("cells").spliterator(), false)
        .filter(c -> c.get("category").asString().equals(category))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"OPEN,false", "OPEN,true", "RESEARCH,false", "RESEARCH,true", "ORGANISATION,false"})
  void itIsWhatThePublishedSchemaSays(String policy, boolean weighted) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/results.schema.json")));
    String results = text(Policy.of(Audience.valueOf(policy)), weighted);
    assertEquals(List.of(), schema.validate(results, InputFormat.JSON));
  }

  @Test
  void aProportionIsFromZeroToOneWithItsIntervalAndItsN() {
    JsonNode sector = finding(read(text(Policy.OPEN, false)), "sector");
    JsonNode first = cell(sector, "c1");
    JsonNode estimate = first.get("estimate");
    double share = first.get("count").asDouble() / sector.get("answered").asDouble();
    assertEquals(share, estimate.get("value").asDouble(), 1e-12);
    assertTrue(estimate.get("low").asDouble() < share && share < estimate.get("high").asDouble());
    assertEquals(sector.get("answered").asLong(), estimate.get("n").asLong());
    assertEquals("Wilson", estimate.get("method").asString());
  }

  @Test
  void thoseAskedAreThoseWhoAnsweredAndThoseWhoDidNot() {
    JsonNode sector = finding(read(text(Policy.OPEN, false)), "sector");
    long missing = 0;
    for (JsonNode reason : sector.get("missing")) {
      missing += reason.get("count").asLong();
    }
    assertEquals(420, sector.get("asked").asLong());
    assertEquals(420, sector.get("answered").asLong() + missing);
  }

  @Test
  void aStatementOfAGridIsAFindingOfItsOwn() {
    JsonNode results = read(text(Policy.OPEN, false));
    JsonNode statement = finding(results, "support.s1");
    assertEquals("frequency", statement.get("kind").asString());
    assertEquals("support", statement.get("set").asString());
    double top = cell(statement, "c4").get("estimate").get("value").asDouble();
    top += cell(statement, "c5").get("estimate").get("value").asDouble();
    assertEquals(top, statement.get("boxes").get("top").get("value").asDouble(), 1e-12);
  }

  @Test
  void nobodyAskedGivesNullsAndNoZeroPercent() {
    JsonNode never = finding(read(text(Policy.OPEN, false)), "never");
    JsonNode estimate = cell(never, "c1").get("estimate");
    assertEquals(0, cell(never, "c1").get("count").asLong());
    for (String key : List.of("value", "se", "low", "high")) {
      assertTrue(estimate.get(key).isNull(), key);
    }
  }

  @Test
  void aSmallGroupIsSuppressedAndKeepsItsName() {
    JsonNode gender = finding(read(text(Policy.RESEARCH, false)), "gender");
    JsonNode small = cell(gender, "c3");
    assertEquals("primary", small.get("suppressed").asString());
    assertEquals("Non-binary", small.get("label").asString());
    assertEquals(3, small.size());
  }

  @Test
  void howManyWereAskedIsNotSaidWhereItWouldGiveAHiddenReasonAway() {
    JsonNode hidden = finding(read(text(Poisoned.findings(false).value())), "f");
    assertEquals(10, hidden.get("answered").asLong());
    assertTrue(hidden.get("asked").isNull());
  }

  @Test
  void thePolicyTheProvenanceAndTheDispositionsAreNamed() {
    JsonNode results = read(text(Policy.RESEARCH, true));
    assertEquals(5, results.get("policy").get("minimum").asInt());
    assertEquals("w", results.get("weight").asString());
    assertEquals("c0de".repeat(16), results.get("generated").get("data_sha256").asString());
    JsonNode dispositions = read(text(Policy.OPEN, true)).get("dispositions");
    assertEquals(434, dispositions.get("rows_read").asLong());
    assertEquals(11, dispositions.get("rows_not_used").get("consent was not given").asLong());
    assertEquals(420, dispositions.get("responses").asLong());
  }

  @Test
  void d5HowManyTookPartIsSaidInABandWhereItWouldGiveAwayWhoLeftSomethingEmpty() {
    JsonNode dispositions = read(text(Policy.ORGANISATION, true)).get("dispositions");
    assertTrue(dispositions.get("responses").isNull());
    assertTrue(dispositions.get("responses_at_least").asLong() <= 420);
    assertEquals(2, dispositions.size());
  }

  @Test
  void aTestHasItsStatisticAndItsEffect() {
    JsonNode test = finding(read(text(Policy.OPEN, false)), "leave-by-age").get("tests").get(0);
    assertEquals(9, test.get("df").asInt());
    assertTrue(test.get("p_value").asDouble() < 0.001);
    assertTrue(test.get("effect").get("name").asString().startsWith("Cramer's V"));
    assertTrue(test.get("effect").get("low").asDouble() > 0);
  }
}
