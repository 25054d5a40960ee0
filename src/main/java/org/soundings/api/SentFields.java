package org.soundings.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.study.SubmissionProblem;

/** A JSON object that a program sends: numbers, texts and lists of texts by name. */
record SentFields(JsonObject fields) {
  /**
   * @throws Refused where it is anything else than an object
   */
  static SentFields of(byte[] body) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return new SentFields(reader.readObject());
    } catch (JsonException | IllegalStateException broken) {
      throw new Refused(SubmissionProblem.NOT_JSON.at(Place.of("body")));
    }
  }

  /** A whole number; 0 where it is missing or none. */
  int number(String name) {
    return fields.get(name) instanceof JsonNumber number && number.isIntegral()
        ? (int) Math.clamp(number.longValue(), 0, Integer.MAX_VALUE)
        : 0;
  }

  /** Empty where it is missing or no text. */
  String text(String name) {
    return fields.get(name) instanceof JsonString text ? text.getString() : "";
  }

  /** A key as a whole or in parts; none where nothing was sent. */
  List<String> key() {
    String whole = text("key");
    return whole.isEmpty() ? texts("parts") : List.of(whole);
  }

  /** Empty where it is missing or no list of texts. */
  private List<String> texts(String name) {
    return fields.containsKey(name) && fields.get(name) instanceof JsonArray list
        ? list.stream()
            .filter(JsonString.class::isInstance)
            .map(each -> ((JsonString) each).getString())
            .toList()
        : List.of();
  }
}
