package org.soundings.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.file.YamlText;
import org.soundings.questionnaire.file.YamlValue;

/**
 * A study's file with what somebody typed: only the values that are other than before are written.
 *
 * @param languages of the questionnaire, the first where a text names none
 */
record ChangedText(YamlText text, List<String> languages) {
  private static final Pattern POINT = Pattern.compile("\\.");
  private static final String LINKS = "help.links.";

  /**
   * @param before as the file has it
   * @param typed the same settings, in the same order
   */
  YamlText with(List<Setting> before, List<Setting> typed) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    YamlText now = text;
    boolean help = false;
    for (int i = 0; i < typed.size(); i++) {
      Setting setting = typed.get(i);
      if (setting.value().equals(before.get(i).value())) {
        continue;
      }
      help |= setting.name().startsWith("help.");
      if (setting.name().startsWith("help.")) {
        continue;
      }
      if (setting.language().isEmpty()) {
        now = plain(now, setting);
      } else {
        String name = setting.name();
        String path = name.substring(0, name.length() - setting.language().length() - 1);
        words.computeIfAbsent(path, none -> new LinkedHashMap<>());
      }
    }
    for (String path : words.keySet()) {
      now = set(now, said(now.find(path(path)).orElse(null), path, typed), path(path));
    }
    return help ? help(now, typed) : now;
  }

  private static String[] path(String name) {
    return POINT.split(name);
  }

  private static YamlText set(YamlText text, @Nullable YamlValue value, String... path) {
    return value == null ? text.without(path) : text.with(value, path);
  }

  private static YamlText plain(YamlText text, Setting setting) {
    String value = setting.value();
    if (setting.name().equals("waves.new")) {
      return text.with(YamlValue.of(Map.of("wave", value)), "waves", "1000");
    }
    String[] path =
        setting.key().equals("confirmed")
            ? new String[] {"confirmed", setting.of()}
            : path(setting.name());
    if (value.isEmpty()) {
      return text.without(path);
    }
    return text.with(
        setting.kind() == Setting.Kind.TICKS
            ? YamlValue.of(List.of(value.split(" ")))
            : YamlValue.of(value),
        path);
  }

  /** The words in each language that has some; null where none has. */
  private @Nullable YamlValue said(@Nullable YamlValue before, String path, List<Setting> typed) {
    Map<String, YamlValue> said = new LinkedHashMap<>();
    if (before instanceof YamlValue.Keys keys) {
      said.putAll(keys.keys());
    }
    for (Setting setting : typed) {
      if (setting.name().equals(path + "." + setting.language())) {
        if (setting.value().isEmpty()) {
          said.remove(setting.language());
        } else {
          said.put(setting.language(), YamlValue.of(setting.value()));
        }
      }
    }
    if (said.isEmpty()) {
      return null;
    }
    boolean plain = said.size() == 1 && said.containsKey(languages.getFirst());
    return plain && !(before instanceof YamlValue.Keys)
        ? said.get(languages.getFirst())
        : new YamlValue.Keys(said);
  }

  /** A text alone, or a text with links. */
  private YamlText help(YamlText now, List<Setting> typed) {
    YamlValue before = now.find("help").orElse(null);
    YamlValue beside = before == null ? null : before.part("text").orElse(null);
    boolean linked = beside != null;
    YamlValue old = linked ? beside : before;
    YamlValue words = said(old, "help.text", typed);
    List<YamlValue> links = new ArrayList<>();
    YamlValue none = YamlValue.of(List.of());
    YamlValue listed = before == null || !linked ? none : before.part("links").orElse(none);
    for (int i = 0; typed.stream().anyMatch(named(LINKS + i + ".")); i++) {
      YamlValue link = link(listed.part("" + i).orElse(null), LINKS + i + ".", typed);
      if (link != null) {
        links.add(link);
      }
    }
    if (words == null && links.isEmpty()) {
      return now.without("help");
    }
    if (links.isEmpty() && !linked) {
      return set(now, words, "help");
    }
    Map<String, YamlValue> help = new LinkedHashMap<>();
    if (words != null) {
      help.put("text", words);
    }
    if (!links.isEmpty()) {
      help.put("links", new YamlValue.Items(links));
    }
    return now.with(new YamlValue.Keys(help), "help");
  }

  private static Predicate<Setting> named(String start) {
    return setting -> setting.name().startsWith(start);
  }

  private @Nullable YamlValue link(@Nullable YamlValue before, String name, List<Setting> typed) {
    Map<String, YamlValue> link = new LinkedHashMap<>();
    for (String key : List.of("label", "tel", "url")) {
      YamlValue old = before == null ? null : before.part(key).orElse(null);
      YamlValue value =
          typed.stream()
              .filter(setting -> setting.name().equals(name + key))
              .findFirst()
              .map(one -> one.value().isEmpty() ? null : YamlValue.of(one.value()))
              .orElseGet(() -> said(old, name + key, typed));
      if (value != null) {
        link.put(key, value);
      }
    }
    return link.isEmpty() ? null : new YamlValue.Keys(link);
  }
}
