package org.soundings.store.answer;

import static org.soundings.store.JsonText.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/**
 * Values as JSON that reads itself: a code is a string, a number a number, words an array of one
 * string, a missing answer an object with its reason.
 */
final class ValuesJson {
  private static final String MISSING = "missing";

  private ValuesJson() {}

  static JsonObject write(Map<String, Value> values) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    values.forEach((variable, value) -> json.add(variable, write(value)));
    return json.build();
  }

  static Map<String, Value> read(JsonObject json) {
    Map<String, Value> values = new LinkedHashMap<>();
    json.forEach((variable, value) -> values.put(variable, read(value)));
    return values;
  }

  private static JsonValue write(Value value) {
    return switch (value) {
      case Value.Code code -> JSON.createValue(code.code());
      case Value.Number number -> JSON.createValue(number.value());
      case Value.Words words -> JSON.createArrayBuilder().add(words.text()).build();
      case Value.Absent absent ->
          JSON.createObjectBuilder()
              .add(MISSING, absent.reason().name().toLowerCase(Locale.ROOT))
              .build();
    };
  }

  private static Value read(JsonValue json) {
    return switch (json) {
      case JsonString code -> new Value.Code(code.getString());
      case JsonNumber number -> new Value.Number(number.doubleValue());
      case JsonArray words -> new Value.Words(words.getString(0));
      case JsonObject missing ->
          new Value.Absent(Missing.valueOf(missing.getString(MISSING).toUpperCase(Locale.ROOT)));
      default -> throw new IllegalArgumentException("no value is written as " + json);
    };
  }
}
