package org.soundings.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.soundings.questionnaire.Wording;

/** Texts under names as one JSON object, in their order. */
final class TextsJson {
  private TextsJson() {}

  static String write(Wording wording) {
    return write(wording.byLanguage());
  }

  static Wording read(String json) {
    return new Wording(texts(json));
  }

  static String write(Map<String, String> texts) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    texts.forEach(json::add);
    return json.build().toString();
  }

  static Map<String, String> texts(String json) {
    JsonObject object = JsonText.object(json);
    Map<String, String> texts = new LinkedHashMap<>();
    object.keySet().forEach(key -> texts.put(key, object.getString(key)));
    return texts;
  }
}
