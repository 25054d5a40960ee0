package org.soundings.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.soundings.analysis.Origin;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.check.Terms;
import org.soundings.questionnaire.file.YamlText;
import org.soundings.questionnaire.file.YamlValue;

/**
 * The settings of a study, as its file has them.
 *
 * @param modules that its questionnaire has
 * @param begun whether people have begun to answer a wave of it
 */
record SettingsOf(Declaration study, YamlText text, List<String> modules, boolean begun) {
  private static final String CO_SIGNED = "co-signed";

  List<Setting> all() {
    List<Setting> all = new ArrayList<>();
    all.add(plain("study").fixed(true));
    all.add(plain("questionnaire").fixed(true));
    for (String key : List.of("title", "asker", "contact", "kept")) {
      all.addAll(words(key, key, "", Setting.Kind.LINE, key));
    }
    help(all);
    all.add(Setting.ticks("languages", listed("languages"), study.questionnaire().languages()));
    waves(all);
    participation(all);
    all.add(choice("policy", Audience.class));
    all.add(choice("key", Holder.class));
    String signed = said(CO_SIGNED);
    all.add(Setting.choice(CO_SIGNED, signed, List.of("yes")).fixed(signed.equals("yes")));
    if (!modules.isEmpty()) {
      all.add(Setting.ticks("modules", listed("modules"), modules));
    }
    for (String instrument : instruments()) {
      String name = "confirmed." + instrument;
      all.add(Setting.line(name, "confirmed", instrument, said("confirmed", instrument)));
    }
    all.add(plain("plan").fixed(begun));
    all.add(choice("answers", Origin.class).fixed(begun));
    for (String kind : List.of("invitation", "reminder")) {
      all.addAll(
          words(
              "mail." + kind + ".subject",
              "mail.subject",
              kind,
              Setting.Kind.LINE,
              "mail",
              kind,
              "subject"));
      all.addAll(
          words(
              "mail." + kind + ".text",
              "mail.text",
              kind,
              Setting.Kind.LINES,
              "mail",
              kind,
              "text"));
    }
    return all;
  }

  private Setting plain(String key) {
    return Setting.line(key, key, "", said(key));
  }

  private <E extends Enum<E>> Setting choice(String key, Class<E> of) {
    List<String> options =
        Arrays.stream(of.getEnumConstants())
            .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return Setting.choice(key, said(key), options);
  }

  /** A field for each language of the questionnaire; a text without one is in the first. */
  private List<Setting> words(
      String name, String key, String of, Setting.Kind kind, String... path) {
    List<Setting> fields = new ArrayList<>();
    List<String> languages = study.questionnaire().languages();
    for (String language : languages) {
      String said =
          text.find(path).orElse(null) instanceof YamlValue.Text plain
              ? language.equals(languages.getFirst()) ? plain.text() : ""
              : said(
                  Stream.concat(Arrays.stream(path), Stream.of(language)).toArray(String[]::new));
      fields.add(
          new Setting(
              name + "." + language, key, of, language, kind, said.strip(), List.of(), false));
    }
    return fields;
  }

  private void help(List<Setting> all) {
    boolean linked = text.find("help", "text").isPresent();
    String[] path = linked ? new String[] {"help", "text"} : new String[] {"help"};
    all.addAll(words("help.text", "help", "", Setting.Kind.LINES, path));
    int count =
        text.find("help", "links").orElse(null) instanceof YamlValue.Items list
            ? list.items().size()
            : 0;
    for (int i = 0; i <= count; i++) {
      String at = Integer.toString(i);
      String of = Integer.toString(i + 1);
      String name = "help.links." + at + ".";
      all.addAll(
          words(name + "label", "help.label", of, Setting.Kind.LINE, "help", "links", at, "label"));
      for (String kind : List.of("tel", "url")) {
        if (text.find("help", "links", at, kind).orElse(null) instanceof YamlValue.Keys) {
          all.addAll(
              words(name + kind, "help." + kind, of, Setting.Kind.LINE, "help", "links", at, kind));
        } else {
          all.add(Setting.line(name + kind, "help." + kind, of, said("help", "links", at, kind)));
        }
      }
    }
  }

  private void waves(List<Setting> all) {
    for (int i = 0; text.find("waves", Integer.toString(i)).isPresent(); i++) {
      String at = Integer.toString(i);
      for (String day : List.of("opens", "closes")) {
        if (text.find("waves", at, "data").isEmpty()) {
          all.add(
              Setting.line(
                  "waves." + at + "." + day,
                  day,
                  said("waves", at, "wave"),
                  said("waves", at, day)));
        }
      }
    }
    all.add(Setting.line("waves.new", "wave", "", ""));
  }

  private void participation(List<Setting> all) {
    all.add(
        Setting.choice("participation", said("participation"), List.of("open", "invited"))
            .fixed(begun));
    List<String> items = study.questionnaire().items().filter(Item::isOneOf).map(Item::id).toList();
    String chosen = said("strata", "item");
    List<String> options =
        Stream.concat(items.stream(), Stream.of(chosen).filter(c -> !c.isEmpty()))
            .distinct()
            .toList();
    all.add(
        new Setting(
            "strata.item", "strata.item", "", "", Setting.Kind.CHOICE, chosen, options, begun));
    all.add(Setting.line("strata.at-least", "strata.at-least", "", said("strata", "at-least")));
    all.add(plain("addresses-kept"));
  }

  private Set<String> instruments() {
    Set<String> names = new TreeSet<>();
    Terms.unconfirmed(study.questionnaire()).stream().map(Instrument::id).forEach(names::add);
    if (text.find("confirmed").orElse(null) instanceof YamlValue.Keys keys) {
      names.addAll(keys.keys().keySet());
    }
    return names;
  }

  private String said(String... path) {
    return text.find(path).orElse(null) instanceof YamlValue.Text said ? said.text().strip() : "";
  }

  /** With spaces between them. */
  private String listed(String key) {
    return switch (text.find(key).orElse(YamlValue.of(""))) {
      case YamlValue.Text one -> one.text();
      case YamlValue.Items list ->
          String.join(
              " ",
              list.items().stream()
                  .map(item -> item instanceof YamlValue.Text one ? one.text() : "")
                  .toList());
      case YamlValue.Keys keys -> "";
    };
  }
}
