package org.soundings.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Response;

/**
 * Conditions for the script, as JSON: what depends on answers given elsewhere is decided here and
 * now, what depends on answers of the same screen is left to be decided as they change. {@code
 * true}, {@code false}, {@code {"is":[name,[codes]]}}, {@code {"between":[name,from,to]}} (null
 * where open), {@code {"all":[...]}}, {@code {"any":[...]}}, {@code {"not":...}}.
 */
final class LiveCondition {
  private final Set<String> here;
  private final Response answers;

  /**
   * @param reached the answers to items that are shown
   */
  LiveCondition(View view, Response reached) {
    this.here =
        view.screen()
            .items()
            .flatMap(item -> names(item).stream())
            .collect(Collectors.toUnmodifiableSet());
    this.answers = reached;
  }

  private static List<String> names(Item item) {
    return Stream.concat(Stream.of(item.id()), item.variables().stream().map(Variable::name))
        .toList();
  }

  /** The JSON, or null where nothing on this screen decides. */
  @Nullable String of(Condition condition) {
    return condition.variables().stream().anyMatch(here::contains) ? json(condition) : null;
  }

  private String json(Condition condition) {
    if (condition.variables().stream().noneMatch(here::contains)) {
      return Boolean.toString(condition.holds(answers));
    }
    return switch (condition) {
      case Condition.Is is ->
          "{\"is\":["
              + text(is.variable())
              + ","
              + list(is.codes().stream().map(LiveCondition::text).toList())
              + "]}";
      case Condition.Between between ->
          "{\"between\":["
              + text(between.variable())
              + ","
              + number(between.from())
              + ","
              + number(between.to())
              + "]}";
      case Condition.All all ->
          "{\"all\":" + list(all.conditions().stream().map(this::json).toList()) + "}";
      case Condition.Any any ->
          "{\"any\":" + list(any.conditions().stream().map(this::json).toList()) + "}";
      case Condition.Not not -> "{\"not\":" + json(not.condition()) + "}";
    };
  }

  private static String list(List<String> elements) {
    return "[" + String.join(",", elements) + "]";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  private static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
