package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item as it is written down.
 *
 * @param id its name
 * @param notes what the author should look at
 * @param lines of YAML, the first naming its kind
 * @param columns variable or item to what is written of its column
 */
record Draft(String id, List<String> notes, List<String> lines, Map<String, String> columns) {
  static Draft of(String kind, String id, String ask) {
    List<String> lines = new ArrayList<>();
    lines.add(kind + ": " + id);
    lines.add("ask: " + Yaml.text(ask));
    return new Draft(id, new ArrayList<>(), lines, new LinkedHashMap<>());
  }

  Draft note(String note) {
    if (!note.isEmpty()) {
      notes.add(note);
    }
    return this;
  }

  Draft with(String key, String value) {
    lines.add(key + ": " + value);
    return this;
  }

  Draft refusable(boolean refused) {
    return refused ? with("refuse", "yes") : this;
  }

  Draft options(String key, Options options) {
    lines.add(key + ":");
    for (Options.Option option : options.options()) {
      String label =
          option.aside()
              ? "{label: " + Yaml.quoted(option.label()) + ", role: aside}"
              : Yaml.text(option.label());
      lines.add("  " + Yaml.word(option.code()) + ": " + label);
    }
    return this;
  }

  Draft statements(Map<String, String> statements) {
    lines.add("statements:");
    statements.forEach((id, words) -> lines.add("  " + Yaml.word(id) + ": " + Yaml.text(words)));
    return this;
  }

  /** Says which column a variable is read from, unless that is called like it. */
  Draft column(String variable, String header) {
    if (!header.equals(variable)) {
      columns.put(variable, Yaml.text(header));
    }
    return this;
  }

  /** Likewise, with the code of each text that differs from another by blanks only. */
  Draft column(String variable, String header, Map<String, String> codes) {
    if (codes.isEmpty()) {
      return column(variable, header);
    }
    List<String> pairs = new ArrayList<>();
    codes.forEach((text, code) -> pairs.add(Yaml.quoted(text) + ": " + Yaml.word(code)));
    String list = "{" + String.join(", ", pairs) + "}";
    columns.put(variable, "{column: " + Yaml.quoted(header) + ", codes: " + list + "}");
    return note(
        "some answers differ by blanks only: give them one code under data: columns: and take one"
            + " option out to count them together");
  }

  Draft separated(String header, String separator) {
    columns.put(
        id, "{column: " + Yaml.quoted(header) + ", separator: " + Yaml.quoted(separator) + "}");
    return this;
  }

  Draft chosen(String variable, String header, List<String> marks) {
    if (marks.isEmpty()) {
      return column(variable, header);
    }
    columns.put(
        variable,
        "{column: "
            + Yaml.quoted(header)
            + ", chosen: ["
            + String.join(", ", marks.stream().map(Yaml::quoted).toList())
            + "]}");
    return this;
  }
}
