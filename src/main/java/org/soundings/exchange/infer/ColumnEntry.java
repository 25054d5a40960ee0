package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.exchange.infer.column.Yaml;

/** What is written of the column that a variable is read from. */
final class ColumnEntry {
  private final String variable;
  private final String header;
  private final Map<String, String> parts = new LinkedHashMap<>();

  ColumnEntry(String variable, String header) {
    this.variable = variable;
    this.header = header;
  }

  ColumnEntry with(String key, String value) {
    parts.put(key, Yaml.quoted(value));
    return this;
  }

  ColumnEntry word(String key, String value) {
    parts.put(key, value);
    return this;
  }

  ColumnEntry list(String key, List<String> values) {
    if (!values.isEmpty()) {
      parts.put(key, "[" + String.join(", ", values.stream().map(Yaml::quoted).toList()) + "]");
    }
    return this;
  }

  ColumnEntry map(String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      values.forEach((text, value) -> pairs.add(Yaml.quoted(text) + ": " + Yaml.word(value)));
      parts.put(key, "{" + String.join(", ", pairs) + "}");
    }
    return this;
  }

  String header() {
    return header;
  }

  String variable() {
    return variable;
  }

  /** Whether nothing need be written, for the column is called like the variable. */
  boolean isPlain() {
    return parts.isEmpty() && header.equals(variable);
  }

  String yaml() {
    if (parts.isEmpty()) {
      return Yaml.text(header);
    }
    StringBuilder yaml = new StringBuilder("{column: ").append(Yaml.quoted(header));
    parts.forEach((key, value) -> yaml.append(", ").append(key).append(": ").append(value));
    return yaml.append('}').toString();
  }
}
