package org.soundings.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML example, told by its shape: a whole file, or a part of one. */
public record YamlExample(Kind kind, String text) {
  /** What it is, or what it is a part of. */
  public enum Kind {
    QUESTIONNAIRE,
    PLAN,
    STUDY,
    FIGURES,
    INSTRUMENT,
    REFERENCES,
    THEMES,
    REMARK,
    ITEMS,
    FINDINGS,
    PAGES,
    PART_OF_QUESTIONNAIRE,
    PART_OF_PLAN,
    PART_OF_STUDY
  }

  private static final Map<String, Kind> WHOLE =
      Map.of(
          "questionnaire", Kind.QUESTIONNAIRE,
          "plan", Kind.PLAN,
          "study", Kind.STUDY,
          "audit", Kind.FIGURES,
          "instrument", Kind.INSTRUMENT,
          "themes", Kind.THEMES);
  private static final Set<String> ITEM =
      Set.of("single", "multiple", "ranking", "grid", "number", "shares", "date", "text", "note");
  private static final Set<String> FINDING =
      Set.of("frequency", "crosstab", "screen", "mean", "correlation", "paired", "items", "model");
  private static final Map<Kind, Set<String>> PARTS =
      Map.of(
          Kind.PART_OF_QUESTIONNAIRE, Set.of("pages", "scales", "design", "data", "modules"),
          Kind.PART_OF_PLAN,
              Set.of(
                  "microdata", "open-text", "references", "weighting", "protocol", "dispositions"),
          Kind.PART_OF_STUDY,
              Set.of(
                  "waves",
                  "repeats",
                  "roster",
                  "remind-after",
                  "participation",
                  "strata",
                  "addresses-kept",
                  "confirmed",
                  "help",
                  "mail"));
  private static final Pattern KEY = Pattern.compile("(?m)^([\\w-]+):");

  /** The example in a block; empty where no shape that we know fits. */
  static Optional<YamlExample> of(MarkdownExample block) {
    Object content = new Load(LoadSettings.builder().build()).loadFromString(block.text());
    return kind(content).map(kind -> new YamlExample(kind, block.text()));
  }

  private static Optional<Kind> kind(@Nullable Object content) {
    if (content == null) {
      return Optional.of(Kind.REMARK);
    }
    if (content instanceof List<?> list && list.getFirst() instanceof Map<?, ?> first) {
      return ofKey(first.keySet().iterator().next().toString());
    }
    return content instanceof Map<?, ?> map
        ? ofKeys(map.keySet().stream().map(Object::toString).toList())
        : Optional.empty();
  }

  private static Optional<Kind> ofKey(String first) {
    if (FINDING.contains(first)) {
      return Optional.of(Kind.FINDINGS);
    }
    return ITEM.contains(first)
        ? Optional.of(Kind.ITEMS)
        : Set.of("include", "page").contains(first) ? Optional.of(Kind.PAGES) : Optional.empty();
  }

  private static Optional<Kind> ofKeys(List<String> keys) {
    if (keys.contains("references") && keys.contains("values")) {
      return Optional.of(Kind.REFERENCES);
    }
    Kind whole = WHOLE.get(keys.getFirst());
    return whole != null
        ? Optional.of(whole)
        : PARTS.entrySet().stream()
            .filter(part -> part.getValue().containsAll(keys))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /** The text of each of its keys, in order. */
  Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher key = KEY.matcher(text);
    List<Integer> starts = new ArrayList<>();
    while (key.find()) {
      starts.add(key.start());
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      String section = text.substring(starts.get(i), end);
      sections.put(section.substring(0, section.indexOf(':')), section);
    }
    return sections;
  }

  /** The same with some keys replaced or added. */
  static String with(String text, Map<String, String> sections) {
    Map<String, String> all = new LinkedHashMap<>(new YamlExample(Kind.REMARK, text).sections());
    all.putAll(sections);
    return String.join("", all.values());
  }

  /** Without the keys that are told elsewhere, of which it says so: {@code scales: {...}}. */
  static String withoutEllipses(String text) {
    return text.lines()
        .filter(line -> !line.matches("[\\w-]+: [\\[{]\\.\\.\\.[\\]}].*"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
