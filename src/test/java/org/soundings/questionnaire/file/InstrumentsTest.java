package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class InstrumentsTest {
  private static final Path OURS = Path.of("questionnaires/instruments");
  private static final Path ITEMS = Path.of("../shared/instruments/items.json");

  static List<Path> instruments() throws IOException {
    try (Stream<Path> files = Files.list(OURS)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void everyInstrumentOfOursIsSound(Path file) {
    Reading reading = QuestionnaireFile.read(file);
    assertEquals(List.of(), reading.problems());
    assertNotNull(reading.questionnaire());
  }

  @Test
  void theSingleItemHasTheWordsThatWereCollected() throws IOException {
    assumeTrue(Files.exists(ITEMS), "the collected instruments are not here");
    JsonNode collected =
        new ObjectMapper().readTree(Files.readString(ITEMS)).get("single_item_burnout");
    Questionnaire ours = QuestionnaireFile.readOrRefuse(OURS.resolve("single-item-burnout.yaml"));
    Item.SingleChoice item = (Item.SingleChoice) ours.items().findFirst().orElseThrow();
    assertEquals(collected.get("stem").asString(), item.ask().wording().text());
    List<String> expected = new ArrayList<>();
    collected
        .get("options")
        .forEach(o -> expected.add(o.get(1).asInt() + " " + o.get(0).asString()));
    assertEquals(
        expected, item.options().stream().map(o -> o.code() + " " + o.wording().text()).toList());
  }
}
