package org.soundings.questionnaire.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Wording;

/**
 * One value of a {@link YamlFile}, with its place: a text, a list, keys with values, or nothing.
 *
 * <p>A reader asks for what it needs and never checks: where the value is of another kind, the
 * problem is noted with its place and something harmless is returned (an empty text, an empty list,
 * the lowest number), so that one reading finds all problems. {@link #finish} then notes every key
 * that nobody asked for. An entry that is missing notes that once and is quiet from then on.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * Entry plan = YamlFile.read(path, problems);
 * String id = plan.need("plan").name();
 * Wording title = plan.need("title").wording();
 * int decimals = plan.find("decimals").map(d -> d.whole(0, 4)).orElse(0);
 * for (Entry finding : plan.need("findings").list()) { ... }
 * plan.finish();
 * problems.refuse();
 * }</pre>
 */
public final class Entry {
  private sealed interface Content {
    record Text(String text) implements Content {}

    record Sequence(List<Entry> entries) implements Content {}

    record Keys(Map<String, Entry> entries, Map<String, Place> places) implements Content {}

    record Nothing() implements Content {}
  }

  private final YamlFile file;
  private final Place place;
  private final Content content;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<String> named = new ArrayList<>();

  private Entry(YamlFile file, Place place, Content content) {
    this.file = file;
    this.place = place;
    this.content = content;
  }

  static Entry scalar(YamlFile file, Place place, String text) {
    return new Entry(file, place, new Content.Text(text));
  }

  static Entry sequence(YamlFile file, Place place, List<Entry> entries) {
    return new Entry(file, place, new Content.Sequence(List.copyOf(entries)));
  }

  static Entry mapping(
      YamlFile file, Place place, Map<String, Entry> entries, Map<String, Place> places) {
    return new Entry(file, place, new Content.Keys(entries, places));
  }

  static Entry nothing(YamlFile file, Place place) {
    return new Entry(file, place, new Content.Nothing());
  }

  YamlFile file() {
    return file;
  }

  /** Where it stands in its file, by line and column. */
  public Place place() {
    return place;
  }

  /**
   * Declares the languages of the whole file's texts; a text without a language is in the first.
   */
  public void speak(List<String> languages) {
    file.speak(languages, languages);
  }

  /** Whether it is a text, which may be empty. */
  public boolean isText() {
    return content instanceof Content.Text;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return content instanceof Content.Sequence;
  }

  /** Whether it has keys with values. */
  public boolean hasKeys() {
    return content instanceof Content.Keys;
  }

  /** The keys written here, in order; empty where there are none. Asks for none of them. */
  public Set<String> keys() {
    return content instanceof Content.Keys keys
        ? new LinkedHashSet<>(keys.entries().keySet())
        : Set.of();
  }

  /** The texts under a key, one or a list of them. Asks for nothing and notes nothing. */
  public List<String> glance(String key) {
    Entry value = content instanceof Content.Keys keys ? keys.entries().get(key) : null;
    List<Entry> entries =
        value == null
            ? List.of()
            : value.content instanceof Content.Sequence sequence
                ? sequence.entries()
                : List.of(value);
    return entries.stream()
        .flatMap(e -> e.content instanceof Content.Text text ? Stream.of(text.text()) : Stream.of())
        .toList();
  }

  /** The value of a key that may be left out. */
  public Optional<Entry> find(String key) {
    asked.add(key);
    return content instanceof Content.Keys keys
        ? Optional.ofNullable(keys.entries().get(key))
        : Optional.empty();
  }

  /** The value of a key that must be there. */
  public Entry need(String key) {
    return find(key)
        .orElseGet(
            () -> {
              if (hasKeys()) {
                note(FileProblem.MISSING_KEY, key);
              } else {
                otherKind(FileProblem.NOT_KEYS);
              }
              return nothing(file, place);
            });
  }

  /** Every key with its value, in the order written: for keys that the author names. */
  public Map<String, Entry> map() {
    if (content instanceof Content.Keys keys) {
      asked.addAll(keys.entries().keySet());
      return new LinkedHashMap<>(keys.entries());
    }
    otherKind(FileProblem.NOT_KEYS);
    return Map.of();
  }

  /**
   * Whether keys stand here; noted where something else does. For what may have any of its keys.
   */
  boolean needKeys() {
    if (!hasKeys()) {
      otherKind(FileProblem.NOT_KEYS);
    }
    return hasKeys();
  }

  /** The entries of a list; one text stands for a list of one. */
  public List<Entry> list() {
    if (content instanceof Content.Sequence sequence) {
      return sequence.entries();
    }
    if (content instanceof Content.Text text && !text.text().isEmpty()) {
      return List.of(this);
    }
    otherKind(FileProblem.NOT_A_LIST);
    return List.of();
  }

  /** The texts of a list. */
  public List<String> texts() {
    return list().stream().map(Entry::text).toList();
  }

  /** A list of cells of a data file, which may be empty. */
  List<String> cells() {
    return list().stream()
        .map(e -> e.content instanceof Content.Text text ? text.text() : e.text())
        .toList();
  }

  /** The text as written; never empty unless that was noted. */
  public String text() {
    if (content instanceof Content.Text text && !text.text().isEmpty()) {
      return text.text();
    }
    otherKind(FileProblem.NOT_A_TEXT);
    return "";
  }

  /** What {@link Scalars} make of the text, or {@code otherwise} where there is none. */
  <T> T scalar(Scalars.Reading<T> reading, T otherwise) {
    String text = text();
    return text.isEmpty() ? otherwise : reading.of(this, text.strip()).orElse(otherwise);
  }

  /** A name that can stand in files, addresses and tables. */
  public String name() {
    return scalar(Scalars::name, "");
  }

  /** A finite number. */
  public double number() {
    return scalar(Scalars::number, 0.0);
  }

  /** A whole number between bounds, both inclusive. */
  public int whole(int lowest, int highest) {
    return scalar((entry, text) -> Scalars.whole(entry, text, lowest, highest), lowest);
  }

  /** A day, as days since 1970-01-01. */
  public long day() {
    return scalar(Scalars::day, 0L);
  }

  /** {@code yes} or {@code true}, {@code no} or {@code false}. */
  public boolean flag() {
    return scalar(Scalars::flag, false);
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(Class<E> type) {
    E[] constants = type.getEnumConstants();
    return scalar((entry, text) -> Scalars.choice(entry, text, constants), constants[0]);
  }

  /** A text in the file's languages: plain for the first, or {@code language: text}. */
  public Wording wording() {
    return Wordings.of(this);
  }

  /** The same, its place remembered. */
  public Wording wording(Places places) {
    return places.mark(wording(), place);
  }

  /** Whether the keys here are languages of the file, so that this can only be a wording. */
  public boolean isTranslated() {
    return hasKeys() && !keys().isEmpty() && file.written().containsAll(keys());
  }

  /**
   * Notes a problem at its place.
   *
   * @param arguments what the problem's sentence is filled with
   */
  public void note(Problem.Kind kind, Object... arguments) {
    file.note(kind.at(place, arguments));
  }

  /** Notes a problem where one of the keys stands. */
  public void noteKey(String key, Problem.Kind kind, Object... arguments) {
    Place at =
        content instanceof Content.Keys keys ? keys.places().getOrDefault(key, place) : place;
    file.note(kind.at(at, arguments));
  }

  /**
   * Notes every key, here and below, that a reader did not ask for; below an entry that nobody
   * asked anything it stays quiet.
   */
  public void finish() {
    if (content instanceof Content.Sequence sequence) {
      sequence.entries().forEach(Entry::finish);
    } else if (content instanceof Content.Keys keys && !asked.isEmpty()) {
      keys.entries().forEach(this::finish);
    }
  }

  private void finish(String key, Entry value) {
    if (asked.contains(key)) {
      value.finish();
    } else {
      noteKey(key, FileProblem.UNKNOWN_KEY, key, Spelling.remedy(key, asked));
    }
  }

  /** Leaves the entry unread: no key of it is called unknown. */
  void pass() {
    asked.clear();
  }

  /** What readers have asked for here: the known keys. */
  Collection<String> asked() {
    return List.copyOf(asked);
  }

  /** What a file that this text names says, which then counts in {@link ContentHash}. */
  void names(String content) {
    named.add(content);
  }

  /** The text of a scalar, the entries of a list or map, for {@link ContentHash}. */
  void write(ContentHash hash) {
    switch (content) {
      case Content.Text text -> {
        hash.text(text.text());
        named.forEach(hash::text);
      }
      case Content.Sequence sequence -> hash.list(sequence.entries());
      case Content.Keys keys -> hash.keys(keys.entries());
      case Content.Nothing nothing -> hash.list(List.of());
    }
  }

  private void otherKind(FileProblem expected) {
    if (content instanceof Content.Text text && text.text().isEmpty()) {
      note(FileProblem.NO_VALUE);
    } else if (!(content instanceof Content.Nothing)) {
      note(expected);
    }
  }
}
