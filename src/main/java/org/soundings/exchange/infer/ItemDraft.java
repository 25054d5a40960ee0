package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soundings.exchange.infer.column.Yaml;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.label.Options;

/**
 * An item as it is written down.
 *
 * @param id its name
 * @param looks what the author should look at
 * @param lines of YAML, the first naming its kind
 * @param columns what is written of its columns
 */
record ItemDraft(String id, List<Look> looks, List<String> lines, List<ColumnEntry> columns) {
  static ItemDraft of(String kind, String id, String ask) {
    List<String> lines = new ArrayList<>();
    lines.add(kind + ": " + id);
    lines.add("ask: " + Yaml.text(ask));
    return new ItemDraft(id, new ArrayList<>(), lines, new ArrayList<>());
  }

  ItemDraft look(Look.Doubt doubt, String assumed, String remedy) {
    looks.add(new Look(doubt, id, assumed, remedy));
    return this;
  }

  ItemDraft looks(List<Look> more) {
    more.stream().map(look -> look.at(id)).filter(l -> !looks.contains(l)).forEach(looks::add);
    return this;
  }

  ItemDraft with(String key, String value) {
    lines.add(key + ": " + value);
    return this;
  }

  /** Says that it could be refused, in the file's own words. */
  ItemDraft refusable(List<String> words) {
    return words.isEmpty() ? this : with("refuse", Yaml.quoted(words.getFirst()));
  }

  ItemDraft options(String key, Options options) {
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

  /** Adds the option "other" after those there are; answers its code. */
  String other(String code, String label) {
    String own = code;
    for (int i = 2; isOption(own); i++) {
      own = code + "-" + i;
    }
    lines.add("  " + Yaml.word(own) + ": {label: " + Yaml.quoted(label) + ", role: other}");
    return own;
  }

  private boolean isOption(String code) {
    return lines.stream().anyMatch(line -> line.startsWith("  " + Yaml.word(code) + ":"));
  }

  ItemDraft statements(Map<String, String> statements) {
    lines.add("statements:");
    statements.forEach((id, words) -> lines.add("  " + Yaml.word(id) + ": " + Yaml.text(words)));
    return this;
  }

  /** Says which column a variable is read from. */
  ColumnEntry column(String variable, Field field) {
    ColumnEntry entry =
        new ColumnEntry(variable, field.header()).map("missing", field.missingHere());
    columns.add(entry);
    return entry;
  }
}
