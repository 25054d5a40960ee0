package org.soundings.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.study.SubmissionProblem;

/**
 * One JSON object in UTF-8 that a program sends, gone through event by event, so that neither depth
 * nor a number's length is a burden. Whatever could be read in two ways is refused (X-G10).
 */
final class SentJson {
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,9}");
  private static final String NUMBER = "a whole number of at most " + Integer.MAX_VALUE;
  private static final String FLAT = "a text, a whole number or a list of these";

  private SentJson() {}

  /**
   * @param reader gets a parser that has not begun, and leaves it after the object
   * @throws Refused where the body is anything else, or the reader refuses it
   */
  static <T> T read(byte[] body, Function<JsonParser, T> reader) {
    String text = text(body);
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      T sent = reader.apply(parser);
      long end = parser.getLocation().getStreamOffset();
      if (!text.substring((int) Math.min(end, text.length())).isBlank()) {
        throw notJson();
      }
      return sent;
    } catch (JsonException | IllegalStateException | NoSuchElementException broken) {
      throw notJson();
    }
  }

  /**
   * An object of whole numbers, in its order.
   *
   * @throws Refused where it is anything else
   */
  static Map<String, Integer> numbers(byte[] body) {
    return read(body, SentJson::numbers);
  }

  private static Map<String, Integer> numbers(JsonParser parser) {
    begin(parser);
    Set<String> seen = new HashSet<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    while (parser.next() == Event.KEY_NAME) {
      String name = once(parser, seen);
      numbers.put(name, whole(name, parser, parser.next()));
    }
    return numbers;
  }

  /**
   * Goes through an object of texts, whole numbers, words such as null, and lists of these.
   *
   * @param whole the names of what has to be a whole number
   * @throws Refused where it is anything else, is deeper, or has a name twice
   */
  static void refuseUnlessFlat(byte[] body, Set<String> whole) {
    read(body, parser -> names(parser, whole));
  }

  private static Set<String> names(JsonParser parser, Set<String> whole) {
    begin(parser);
    Set<String> seen = new HashSet<>();
    while (parser.next() == Event.KEY_NAME) {
      String name = once(parser, seen);
      Event value = parser.next();
      if (whole.contains(name)) {
        whole(name, parser, value);
      } else if (value == Event.START_ARRAY) {
        for (Event each = parser.next(); each != Event.END_ARRAY; each = parser.next()) {
          simple(name, parser, each);
        }
      } else {
        simple(name, parser, value);
      }
    }
    return seen;
  }

  private static void simple(String name, JsonParser parser, Event value) {
    switch (value) {
      case VALUE_NUMBER -> whole(name, parser, value);
      case START_OBJECT, START_ARRAY -> throw wrong(name, FLAT);
      default -> {}
    }
  }

  /** Never as the library would make one of it: it cuts fractions and high bits off. */
  private static int whole(String name, JsonParser parser, Event value) {
    if (value != Event.VALUE_NUMBER || !WHOLE.matcher(parser.getString()).matches()) {
      throw wrong(name, NUMBER);
    }
    long number = Long.parseLong(parser.getString());
    if (number != (int) number) {
      throw wrong(name, NUMBER);
    }
    return (int) number;
  }

  static void begin(JsonParser parser) {
    if (parser.next() != Event.START_OBJECT) {
      throw notJson();
    }
  }

  /** The name at which the parser is. */
  static String once(JsonParser parser, Set<String> seen) {
    String name = complete("names", parser.getString());
    if (!seen.add(name)) {
      throw new Refused(SubmissionProblem.TWICE.at(Place.of(name), name));
    }
    return name;
  }

  /** The text, unless it has half of a character. */
  static String complete(String name, String text) {
    if (!StandardCharsets.UTF_16.newEncoder().canEncode(text)) {
      throw new Refused(SubmissionProblem.HALF_CHARACTER.at(Place.of(name), name));
    }
    return text;
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw notJson();
    }
  }

  private static Refused wrong(String name, String remedy) {
    return new Refused(SubmissionProblem.WRONG_TYPE.at(Place.of(name), name, remedy));
  }

  static Refused notJson() {
    return new Refused(SubmissionProblem.NOT_JSON.at(Place.of("body")));
  }
}
