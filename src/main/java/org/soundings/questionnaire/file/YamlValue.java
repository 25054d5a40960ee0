package org.soundings.questionnaire.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a YAML file, without its place: a text, a list, or keys with values. Its parts are
 * named by paths: a key of keys, the number of an item from 0.
 */
public sealed interface YamlValue {
  /** A scalar, as its text. */
  record Text(String text) implements YamlValue {}

  /** A list. */
  record Items(List<YamlValue> items) implements YamlValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in their order; two are equal in whatever order. */
  record Keys(Map<String, YamlValue> keys) implements YamlValue {
    public Keys {
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
  }

  static YamlValue of(String text) {
    return new Text(text);
  }

  static YamlValue of(List<String> texts) {
    return new Items(texts.stream().map(YamlValue::of).toList());
  }

  static YamlValue of(Map<String, String> texts) {
    Map<String, YamlValue> keys = new LinkedHashMap<>();
    texts.forEach((key, text) -> keys.put(key, of(text)));
    return new Keys(keys);
  }

  /** The part under a path; empty where there is none. */
  default Optional<YamlValue> find(List<String> path) {
    return path.isEmpty()
        ? Optional.of(this)
        : part(path.getFirst()).flatMap(part -> part.find(path.subList(1, path.size())));
  }

  /** The part under one step of a path. */
  default Optional<YamlValue> part(String step) {
    return switch (this) {
      case Text text -> Optional.empty();
      case Items items -> {
        int at = number(step);
        yield at >= 0 && at < items.items().size()
            ? Optional.of(items.items().get(at))
            : Optional.empty();
      }
      case Keys keys -> Optional.ofNullable(keys.keys().get(step));
    };
  }

  /**
   * The same with another part; where there is none yet it is added, at the end of a list whatever
   * its number is. A text that the path leads through gives way to keys.
   */
  default YamlValue with(YamlValue part, List<String> path) {
    if (path.isEmpty()) {
      return part;
    }
    String step = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    YamlValue below = part(step).orElseGet(() -> new Keys(Map.of())).with(part, rest);
    if (this instanceof Items list) {
      List<YamlValue> items = new ArrayList<>(list.items());
      if (part(step).isPresent()) {
        items.set(number(step), below);
      } else {
        items.add(below);
      }
      return new Items(items);
    }
    Map<String, YamlValue> keys = new LinkedHashMap<>();
    if (this instanceof Keys own) {
      keys.putAll(own.keys());
    }
    keys.put(step, below);
    return new Keys(keys);
  }

  /** The same without a part; as it is where there is none. Whoever is empty then stays, empty. */
  default YamlValue without(List<String> path) {
    if (find(path).isEmpty()) {
      return this;
    }
    String step = path.getFirst();
    if (path.size() > 1) {
      YamlValue below = part(step).orElseThrow().without(path.subList(1, path.size()));
      return with(below, List.of(step));
    }
    if (this instanceof Items list) {
      List<YamlValue> items = new ArrayList<>(list.items());
      items.remove(number(step));
      return new Items(items);
    }
    Map<String, YamlValue> keys = new LinkedHashMap<>(((Keys) this).keys());
    keys.remove(step);
    return new Keys(keys);
  }

  private static int number(String step) {
    return step.matches("\\d{1,6}") ? Integer.parseInt(step) : -1;
  }
}
