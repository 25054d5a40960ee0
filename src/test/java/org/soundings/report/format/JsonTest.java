package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class JsonTest {
  private static JsonNode read(Json json) {
    return new ObjectMapper().readTree(json.toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotANumberIsNull(double value) {
    Json json = new Json();
    json.object(() -> json.field("value", value));
    assertEquals("{\"value\":null}\n", json.toString());
  }

  @ParameterizedTest
  @CsvSource({"0.1,0.1", "3,3", "-0.0,0", "1e-7,1.0E-7", "0.30000000000000004,0.30000000000000004"})
  void aNumberIsAsShortAsItCanBe(double value, String text) {
    Json json = new Json();
    json.object(() -> json.field("value", value));
    assertEquals("{\"value\":" + text + "}\n", json.toString());
  }

  @Test
  void anyTextComesBackAsItWas() {
    StringBuilder every = new StringBuilder("\uD83D\uDE00 \"quoted\" \\ / العمل");
    for (char c = 0; c < 256; c++) {
      every.append(c);
    }
    every.append('\u2028').append('\u2029').append('\uD800');
    Json json = new Json();
    json.object(() -> json.field("text", every.toString()));
    assertEquals(every.toString(), read(json).get("text").asString());
  }

  @Test
  void emptyAndNestedListsHaveTheirCommas() {
    Json json = new Json();
    json.object(
        () -> {
          json.list("none", List.of(), nothing -> {});
          json.list("two", List.of(1.5, 2.5), json::number);
          json.list("objects", List.of("a", "b"), x -> json.object(() -> json.field("x", x)));
          json.object("inner", () -> json.nothing("n"));
        });
    assertEquals(
        "{\"none\":[],\"two\":[1.5,2.5],\"objects\":[{\"x\":\"a\"},{\"x\":\"b\"}],\"inner\":{\"n\":null}}",
        read(json).toString());
  }
}
