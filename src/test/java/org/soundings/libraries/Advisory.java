package org.soundings.libraries;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the OSV format says of a vulnerability: the packages and versions that have it. */
record Advisory(String id, JsonArray affected) {
  /** All of a folder's and its folders'. */
  static List<Advisory> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Advisory> advisories = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        advisories.add(read(file));
      }
      return advisories;
    }
  }

  private static Advisory read(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file);
        JsonReader json = Json.createReader(text)) {
      JsonObject advisory = json.readObject();
      boolean withdrawn = advisory.containsKey("withdrawn");
      return new Advisory(
          advisory.getString("id"),
          withdrawn ? JsonValue.EMPTY_JSON_ARRAY : array(advisory, "affected"));
    }
  }

  boolean affects(Library library) {
    return affected.getValuesAs(JsonObject.class).stream()
        .filter(entry -> isOf(entry, library))
        .anyMatch(entry -> listed(entry, library.version()) || inRange(entry, library.version()));
  }

  private static boolean isOf(JsonObject entry, Library library) {
    JsonObject named = entry.getJsonObject("package");
    return named.getString("ecosystem", "").equals("Maven")
        && library.isCalled(named.getString("name", ""));
  }

  private static boolean listed(JsonObject entry, String version) {
    return array(entry, "versions").getValuesAs(JsonString.class).stream()
        .anyMatch(listed -> listed.getString().equals(version));
  }

  private static boolean inRange(JsonObject entry, String version) {
    MavenVersion ours = MavenVersion.of(version);
    return objects(entry, "ranges").stream()
        .anyMatch(range -> within(objects(range, "events"), ours));
  }

  /** The events of a range are in order. */
  private static boolean within(List<JsonObject> events, MavenVersion ours) {
    boolean within = false;
    for (JsonObject event : events) {
      if (event.containsKey("introduced")) {
        within |= ours.compareTo(version(event, "introduced")) >= 0;
      } else if (event.containsKey("fixed")) {
        within &= ours.compareTo(version(event, "fixed")) < 0;
      } else if (event.containsKey("last_affected")) {
        within &= ours.compareTo(version(event, "last_affected")) <= 0;
      }
    }
    return within;
  }

  private static MavenVersion version(JsonObject event, String name) {
    return MavenVersion.of(event.getString(name));
  }

  /** None where it has no such array. */
  static List<JsonObject> objects(JsonObject of, String name) {
    return array(of, name).getValuesAs(JsonObject.class);
  }

  private static JsonArray array(JsonObject of, String name) {
    return of.containsKey(name) ? of.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
  }
}
