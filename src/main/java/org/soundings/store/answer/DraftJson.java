package org.soundings.store.answer;

import static org.soundings.store.JsonText.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.store.JsonText;
import org.soundings.store.wave.WaveId;

/** A draft as the bytes that are sealed. */
final class DraftJson {
  private DraftJson() {}

  /**
   * @param size to which spaces are added; where it is longer, to a multiple
   */
  static byte[] write(Draft draft, int size) {
    byte[] written = write(draft);
    return JsonText.filledUp(written, Math.ceilDiv(written.length, size) * size);
  }

  private static byte[] write(Draft draft) {
    JsonObjectBuilder sent = JSON.createObjectBuilder();
    draft.sent().forEach((name, values) -> sent.add(name, JSON.createArrayBuilder(values)));
    return JSON.createObjectBuilder()
        .add("questionnaire", draft.questionnaire())
        .add("language", draft.language())
        .add("screen", draft.screen())
        .add("prompted", JSON.createArrayBuilder(draft.prompted()))
        .add("answers", ValuesJson.write(draft.answers()))
        .add("sent", sent)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static Draft read(byte[] bytes, WaveId wave) {
    JsonObject json = JsonText.object(new String(bytes, StandardCharsets.UTF_8));
    return new Draft(
        wave,
        json.getString("questionnaire"),
        json.getString("language"),
        json.getString("screen"),
        json.getJsonArray("prompted").getValuesAs(JsonString::getString),
        ValuesJson.read(json.getJsonObject("answers")),
        sent(json));
  }

  /** Drafts of version 0.1.0 have none. */
  private static Map<String, List<String>> sent(JsonObject json) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    if (json.containsKey("sent")) {
      JsonObject fields = json.getJsonObject("sent");
      for (String name : fields.keySet()) {
        sent.put(name, fields.getJsonArray(name).getValuesAs(JsonString::getString));
      }
    }
    return sent;
  }
}
