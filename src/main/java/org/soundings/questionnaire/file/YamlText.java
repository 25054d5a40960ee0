package org.soundings.questionnaire.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;

/**
 * The text of a YAML file in which single values can be changed: every line that a change is not
 * about stays as it is, with its comments, its order, its quotes and its line ends. What is read is
 * what {@link YamlFile} reads.
 *
 * <p>Immutable. A change of a value to what it is already changes nothing.
 */
public final class YamlText {
  private static final String BOM = "\uFEFF";

  private final String name;
  private final String mark;
  private final String text;
  private final YamlNode root;

  private YamlText(String name, String mark, String text, YamlNode root) {
    this.name = name;
    this.mark = mark;
    this.text = text;
    this.root = root;
  }

  /**
   * @param name of the file, as problems name it
   * @throws Refused where {@link YamlFile} would not read it, with the problems
   */
  public static YamlText of(String name, String text) {
    String mark = text.startsWith(BOM) ? BOM : "";
    String rest = text.substring(mark.length());
    Problems problems = new Problems();
    YamlFile.parse(name, rest, problems);
    problems.refuse();
    return new YamlText(name, mark, rest, YamlNode.of(rest));
  }

  /** All of it, as it is to be written. */
  public String text() {
    return mark + text;
  }

  public YamlValue value() {
    return root.value();
  }

  /** The value under a path ({@link YamlValue}); empty where there is none. */
  public Optional<YamlValue> find(String... path) {
    return root.value().find(List.of(path));
  }

  /**
   * The path of the deepest value that a place belongs to; empty where it belongs to none, as a
   * comment at the top does. Where a line holds several, it is the last that begins at or before
   * the place, or else the first.
   *
   * @param line from 1
   * @param column from 1, in characters; 0 for the whole line
   */
  public List<String> at(int line, int column) {
    List<String> path = new ArrayList<>();
    YamlNode node = root;
    while (node != null) {
      node = below(node, line, column, path);
    }
    return path;
  }

  private @Nullable YamlNode below(YamlNode node, int line, int column, List<String> path) {
    YamlNode found = null;
    String step = "";
    for (YamlNode.Key key : node.keys()) {
      if (isAt(key.start(), key.value().end(), line)
          && (found == null || begins(key.start(), line, column))) {
        found = key.value();
        step = key.name();
      }
    }
    for (int i = 0; i < node.items().size(); i++) {
      YamlNode item = node.items().get(i);
      if (isAt(item.start(), item.end(), line)
          && (found == null || begins(item.start(), line, column))) {
        found = item;
        step = Integer.toString(i);
      }
    }
    if (found != null) {
      path.add(step);
    }
    return found;
  }

  private boolean isAt(int start, int end, int line) {
    return line(start) <= line && line <= line(end);
  }

  private boolean begins(int start, int line, int column) {
    int before = text.codePointCount(text.lastIndexOf('\n', start - 1) + 1, start);
    return line(start) == line && before < column;
  }

  private int line(int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }

  /**
   * The same with another value under a path. Keys that are there keep their place, new ones come
   * last; of two lists what is equal at their beginning stays as it is.
   */
  public YamlText with(YamlValue value, String... path) {
    List<String> steps = List.of(path);
    Optional<YamlValue> before = root.value().find(steps);
    if (before.filter(value::equals).isPresent()) {
      return this;
    }
    YamlValue wanted = root.value().with(value, steps);
    return checked(changed(value, steps), wanted, steps);
  }

  /**
   * The same without the value under a path; as it is where there is none. Where nothing is left
   * beside it, what holds it goes, too.
   */
  public YamlText without(String... path) {
    List<String> steps = List.of(path);
    if (root.value().find(steps).isEmpty()) {
      return this;
    }
    List<String> gone = steps;
    while (gone.size() > 1 && isAlone(gone)) {
      gone = gone.subList(0, gone.size() - 1);
    }
    YamlValue wanted = root.value().without(gone);
    return checked(new YamlEdit(text, root).removed(gone), wanted, gone);
  }

  private boolean isAlone(List<String> path) {
    return switch (root.value().find(path.subList(0, path.size() - 1)).orElseThrow()) {
      case YamlValue.Keys keys -> keys.keys().size() == 1;
      case YamlValue.Items items -> items.items().size() == 1;
      case YamlValue.Text text -> false;
    };
  }

  private String changed(YamlValue value, List<String> path) {
    Optional<YamlValue> before = root.value().find(path);
    if (before.isEmpty()) {
      return added(value, path);
    }
    if (before.get() instanceof YamlValue.Keys old
        && value instanceof YamlValue.Keys keys
        && !old.keys().isEmpty()
        && !keys.keys().isEmpty()) {
      return keys(old, keys, path);
    }
    if (before.get() instanceof YamlValue.Items old
        && value instanceof YamlValue.Items list
        && !old.items().isEmpty()
        && !list.items().isEmpty()) {
      return items(old.items(), list.items(), path);
    }
    return new YamlEdit(text, root).replaced(path, value);
  }

  /** Adds what the path leads to, from the first part on that is not there. */
  private String added(YamlValue value, List<String> path) {
    int there = path.size() - 1;
    while (root.value().find(path.subList(0, there)).isEmpty()) {
      there--;
    }
    List<String> holder = path.subList(0, there);
    YamlValue wanted = root.value().with(value, path).find(holder).orElseThrow();
    YamlValue held = root.value().find(holder).orElseThrow();
    boolean grows = held instanceof YamlValue.Keys || held instanceof YamlValue.Items;
    if (!grows || isEmpty(held)) {
      return new YamlEdit(text, root).replaced(holder, wanted);
    }
    String step = path.get(there);
    String at = held instanceof YamlValue.Items items ? "" + items.items().size() : step;
    return new YamlEdit(text, root).added(holder, at, wanted.part(at).orElseThrow());
  }

  private static boolean isEmpty(YamlValue value) {
    return value.equals(new YamlValue.Keys(Map.of())) || value.equals(YamlValue.of(List.of()));
  }

  private String keys(YamlValue.Keys old, YamlValue.Keys keys, List<String> path) {
    YamlText now = this;
    for (Map.Entry<String, YamlValue> key : keys.keys().entrySet()) {
      now = now.with(key.getValue(), then(path, key.getKey()));
    }
    for (String key : old.keys().keySet()) {
      if (!keys.keys().containsKey(key)) {
        now = now.without(then(path, key));
      }
    }
    return now.text;
  }

  private String items(List<YamlValue> old, List<YamlValue> items, List<String> path) {
    YamlText now = this;
    for (int i = 0; i < items.size(); i++) {
      now = now.with(items.get(i), then(path, Integer.toString(i)));
    }
    for (int i = old.size() - 1; i >= items.size(); i--) {
      now = now.without(then(path, Integer.toString(i)));
    }
    return now.text;
  }

  private static String[] then(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer.toArray(String[]::new);
  }

  /**
   * What was written is read again: where an unusual text came to mean something else than was
   * wanted, the value of its key at the top is written once more, and comments within it go.
   */
  private YamlText checked(String changed, YamlValue wanted, List<String> path) {
    return read(changed, wanted)
        .or(() -> read(rewritten(wanted, path.subList(0, Math.min(1, path.size()))), wanted))
        .orElseThrow(() -> new IllegalStateException("cannot be written: " + path));
  }

  private String rewritten(YamlValue wanted, List<String> top) {
    return wanted
        .find(top)
        .filter(value -> root.value().find(top).isPresent())
        .map(value -> new YamlEdit(text, root).replaced(top, value))
        .orElse("");
  }

  private Optional<YamlText> read(String changed, YamlValue wanted) {
    try {
      YamlText read = of(name, changed);
      return Optional.of(new YamlText(name, mark, read.text, read.root))
          .filter(now -> now.root.value().equals(wanted));
    } catch (Refused broken) {
      return Optional.empty();
    }
  }
}
