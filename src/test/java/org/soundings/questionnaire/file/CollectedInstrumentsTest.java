package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.soundings.exchange.Shared;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.SingleChoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Our instruments against the item texts that were collected from their publications. */
@Tag("shared")
class CollectedInstrumentsTest {
  @Test
  void theSingleItemHasTheWordsThatWereCollected() throws IOException {
    JsonNode collected =
        new ObjectMapper()
            .readTree(Files.readString(Shared.path("instruments/items.json")))
            .get("single_item_burnout");
    Questionnaire ours =
        QuestionnaireFile.readOrRefuse(
            Path.of("questionnaires/instruments/single-item-burnout.yaml"));
    SingleChoice item = (SingleChoice) ours.items().findFirst().orElseThrow();
    assertEquals(collected.get("stem").asString(), item.ask().wording().text());
    List<String> expected = new ArrayList<>();
    collected
        .get("options")
        .forEach(o -> expected.add(o.get(1).asInt() + " " + o.get(0).asString()));
    assertEquals(
        expected, item.options().stream().map(o -> o.code() + " " + o.wording().text()).toList());
  }
}
