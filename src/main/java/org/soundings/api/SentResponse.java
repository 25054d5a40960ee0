package org.soundings.api;

import jakarta.json.stream.JsonParser;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.study.SubmissionProblem;
import org.soundings.web.PlainText;

/**
 * A response as a program sends it: {@code {"answers": {VARIABLE: code, number or words, ...}}},
 * and where people are invited {@code "credential"}. Whatever could be read in two ways is refused,
 * so that nothing is stored that was not sent (X-G10).
 *
 * @param credential empty where none was sent
 * @param answers by variable; numbers as they were written, a null is an answer left out
 */
record SentResponse(String credential, Map<String, String> answers) {
  SentResponse {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /**
   * @throws Refused where it is anything else
   */
  static SentResponse of(byte[] body) {
    return SentJson.read(body, parser -> new Reader(parser).response());
  }

  /** Goes once through what was sent; there is nothing in it deeper than an answer. */
  private record Reader(JsonParser parser) {
    SentResponse response() {
      SentJson.begin(parser);
      Set<String> seen = new HashSet<>();
      String credential = "";
      Map<String, String> answers = null;
      while (parser.next() == JsonParser.Event.KEY_NAME) {
        String name = SentJson.once(parser, seen);
        JsonParser.Event value = parser.next();
        if (name.equals("answers") && value == JsonParser.Event.START_OBJECT) {
          answers = answers();
        } else if (name.equals("credential")) {
          credential = simple(name, value);
        } else {
          simple(name, value);
        }
      }
      if (answers == null) {
        throw new Refused(SubmissionProblem.NOT_SIMPLE.at(Place.of("answers"), "answers"));
      }
      return new SentResponse(credential, answers);
    }

    private Map<String, String> answers() {
      Set<String> seen = new HashSet<>();
      Map<String, String> answers = new LinkedHashMap<>();
      while (parser.next() == JsonParser.Event.KEY_NAME) {
        String name = SentJson.once(parser, seen);
        JsonParser.Event value = parser.next();
        String answer = simple(name, value);
        if (value != JsonParser.Event.VALUE_NULL) {
          answers.put(name, answer);
        }
      }
      return answers;
    }

    private String simple(String name, JsonParser.Event value) {
      return switch (value) {
        case VALUE_STRING -> PlainText.of(SentJson.complete(name, parser.getString()));
        case VALUE_NUMBER -> parser.getString();
        case VALUE_NULL -> "";
        default -> throw new Refused(SubmissionProblem.NOT_SIMPLE.at(Place.of(name), name));
      };
    }
  }
}
