package org.soundings.store;

import static org.soundings.store.JsonText.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;

/** A draft as the bytes that are sealed. */
final class DraftJson {
  private DraftJson() {}

  static byte[] write(Draft draft) {
    return JSON.createObjectBuilder()
        .add("questionnaire", draft.questionnaire())
        .add("language", draft.language())
        .add("screen", draft.screen())
        .add("prompted", JSON.createArrayBuilder(draft.prompted()))
        .add("answers", ValuesJson.write(draft.answers()))
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
        ValuesJson.read(json.getJsonObject("answers")));
  }
}
