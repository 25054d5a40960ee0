package org.soundings.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A proposed questionnaire as its reader sees it: the items, their columns and what is said. */
final class ProposalView {
  /**
   * @param text its lines in the file, with the remarks above them
   */
  record Item(String kind, String id, String text) {}

  private final List<Item> items = new ArrayList<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private final Map<String, String> design = new LinkedHashMap<>();
  private final List<String> remarks;

  ProposalView(String yaml) {
    Object whole =
        new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build())
            .loadFromString(yaml);
    List<String> texts = itemTexts(yaml);
    for (Object page : list(whole, "pages")) {
      for (Object item : list(page, "items")) {
        String kind = ((Map<?, ?>) item).keySet().iterator().next().toString();
        items.add(new Item(kind, text(item, kind), texts.get(items.size())));
      }
    }
    items.forEach(item -> variables.put(item.id(), item.id()));
    Map<?, ?> data = map(whole, "data");
    map(data, "columns")
        .forEach(
            (variable, column) -> {
              variables.remove(variable.toString());
              String name =
                  column instanceof Map<?, ?> m && m.containsKey("column")
                      ? text(m, "column")
                      : column instanceof Map ? variable.toString() : column.toString();
              variables.put(name, variable.toString());
            });
    list(data, "ignore").forEach(column -> ignored.add(column.toString()));
    map(whole, "design").forEach((role, column) -> design.put(role.toString(), column.toString()));
    remarks = yaml.lines().filter(line -> line.contains("#")).toList();
  }

  private static List<?> list(Object map, String key) {
    return ((Map<?, ?>) map).get(key) instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> map(Object map, String key) {
    return ((Map<?, ?>) map).get(key) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  private static String text(Object map, String key) {
    return String.valueOf(((Map<?, ?>) map).get(key));
  }

  private static List<String> itemTexts(String yaml) {
    List<String> texts = new ArrayList<>();
    StringBuilder above = new StringBuilder();
    boolean inItems = false;
    for (String line : yaml.lines().toList()) {
      if (line.equals("    items:")) {
        inItems = true;
      } else if (inItems && !line.startsWith("     ")) {
        inItems = false;
      } else if (inItems && line.startsWith("      #")) {
        above.append(line).append('\n');
      } else if (inItems && line.startsWith("      - ")) {
        texts.add(above + line + "\n");
        above.setLength(0);
      } else if (inItems && !texts.isEmpty()) {
        texts.set(texts.size() - 1, texts.getLast() + line + "\n");
      }
    }
    return texts;
  }

  /** The variable that is read from a column of one of these names. */
  Optional<String> variable(List<String> names) {
    return names.stream().flatMap(name -> Stream.ofNullable(variables.get(name))).findFirst();
  }

  /** The names of the columns that something is read from. */
  Set<String> columns() {
    return variables.keySet();
  }

  boolean ignores(List<String> names) {
    return names.stream().anyMatch(ignored::contains);
  }

  Optional<String> weight() {
    return Optional.ofNullable(design.get("weight"));
  }

  /** The item of a variable: its own, or the one that it is a part of. */
  Optional<Item> item(String variable) {
    return items.stream()
        .filter(item -> variable.equals(item.id()) || variable.startsWith(item.id() + "."))
        .max(java.util.Comparator.comparing(item -> item.id().length()));
  }

  /**
   * Whether something is remarked beside a variable's item, or elsewhere about a column.
   *
   * @param about what it speaks of, a regular expression
   */
  boolean remarks(Optional<String> variable, List<String> names, String about) {
    Pattern remark = Pattern.compile("# .*(" + about + ")");
    boolean beside =
        variable.flatMap(this::item).stream()
            .flatMap(item -> item.text().lines())
            .anyMatch(line -> remark.matcher(line).find());
    return beside
        || remarks.stream()
            .filter(line -> remark.matcher(line).find())
            .anyMatch(line -> names.stream().anyMatch(name -> isNamed(name, line)));
  }

  private static boolean isNamed(String name, String line) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(line).find();
  }

  /** Whether a row of the file is pointed at. */
  boolean remarksOnARow() {
    return remarks.stream().anyMatch(line -> line.matches(".*#.*\\b[Rr]ow \\d+.*"));
  }

  @Override
  public String toString() {
    return items.stream().map(Item::text).collect(Collectors.joining());
  }
}
