package org.soundings.store.wave;

import static org.soundings.store.JsonText.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by name as a JSON object, in their order. */
final class TextsJson {
  private TextsJson() {}

  static JsonObject json(Map<String, String> texts) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    texts.forEach(json::add);
    return json.build();
  }

  static Map<String, String> texts(JsonObject json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.keySet().forEach(name -> texts.put(name, json.getString(name)));
    return texts;
  }
}
