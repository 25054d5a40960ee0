package org.soundings.store.wave;

import static org.soundings.store.JsonText.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Wording;
import org.soundings.store.JsonText;

/** What is told about a study, as text. */
final class AboutJson {
  private static final String HELP = "help";
  private static final String PLACE = "place";
  private static final String SMALLEST_GROUP = "smallest-group";

  private AboutJson() {}

  static String write(About about) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    add(json, "title", about.title());
    add(json, "asker", about.asker());
    add(json, "contact", about.contact());
    add(json, "kept", about.kept());
    if (about.help() != null) {
      json.add(HELP, help(about.help()));
    }
    if (about.place() > 0) {
      json.add(PLACE, about.place());
    }
    return json.add(SMALLEST_GROUP, about.smallestGroup()).build().toString();
  }

  static About read(String text) {
    JsonObject json = JsonText.object(text);
    return new About(
        needed(json, "title"),
        wording(json, "asker"),
        wording(json, "contact"),
        wording(json, "kept"),
        json.getInt(SMALLEST_GROUP),
        json.containsKey(HELP) ? help(json.getJsonObject(HELP)) : null,
        json.getInt(PLACE, 0));
  }

  private static JsonObjectBuilder help(Help help) {
    JsonArrayBuilder links = JSON.createArrayBuilder();
    for (Help.Link link : help.links()) {
      JsonObjectBuilder json = JSON.createObjectBuilder();
      add(json, "label", link.label());
      add(json, "shown", link.shown());
      add(json, "address", link.address());
      links.add(json);
    }
    JsonObjectBuilder json = JSON.createObjectBuilder();
    add(json, "text", help.text());
    return json.add("links", links);
  }

  private static Help help(JsonObject json) {
    return new Help(
        needed(json, "text"),
        json.getJsonArray("links").getValuesAs(JsonObject.class).stream()
            .map(
                link ->
                    new Help.Link(
                        needed(link, "label"), needed(link, "shown"), needed(link, "address")))
            .toList());
  }

  private static Wording needed(JsonObject json, String name) {
    return new Wording(TextsJson.texts(json.getJsonObject(name)));
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable Wording wording) {
    if (wording != null) {
      json.add(name, TextsJson.json(wording.byLanguage()));
    }
  }

  private static @Nullable Wording wording(JsonObject json, String name) {
    return json.containsKey(name) ? needed(json, name) : null;
  }
}
