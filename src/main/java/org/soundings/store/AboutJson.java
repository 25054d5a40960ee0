package org.soundings.store;

import static org.soundings.store.JsonText.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Wording;

/** What is told about a study, as text. */
final class AboutJson {
  private static final String SMALLEST_GROUP = "smallest-group";

  private AboutJson() {}

  static String write(About about) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    add(json, "title", about.title());
    add(json, "asker", about.asker());
    add(json, "contact", about.contact());
    add(json, "kept", about.kept());
    return json.add(SMALLEST_GROUP, about.smallestGroup()).build().toString();
  }

  static About read(String text) {
    JsonObject json = JsonText.object(text);
    return new About(
        new Wording(TextsJson.texts(json.getJsonObject("title"))),
        wording(json, "asker"),
        wording(json, "contact"),
        wording(json, "kept"),
        json.getInt(SMALLEST_GROUP));
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable Wording wording) {
    if (wording != null) {
      json.add(name, TextsJson.json(wording.byLanguage()));
    }
  }

  private static @Nullable Wording wording(JsonObject json, String name) {
    return json.containsKey(name) ? new Wording(TextsJson.texts(json.getJsonObject(name))) : null;
  }
}
