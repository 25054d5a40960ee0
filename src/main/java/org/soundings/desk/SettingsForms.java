package org.soundings.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.study.EditedStudy;
import org.soundings.study.Setting;

/** What the page of a study's settings consists of. */
record SettingsForms(EditedStudy study, Visitor visitor) {
  static final String SEEN = "seen";

  /** The setting before which a heading stands. */
  private static final Map<String, String> HEADINGS =
      Map.of(
          "title", "people",
          "participation", "who",
          "policy", "protection",
          "plan", "report",
          "mail.invitation.subject", "mail");

  /** What only an administrator changes: it may name a file of another study. */
  private static final Set<String> OF_ADMINISTRATORS = Set.of("plan");

  private DeskWords words() {
    return visitor.words();
  }

  String address() {
    return StudyPages.address(study.study()) + "/settings";
  }

  DeskPage page() {
    return new DeskPage(
            visitor.inside(Menu.Part.STUDIES),
            words().say("study.settings"),
            words().say("settings.lead", study.study()),
            List.of())
        .amid(StudyTabs.of(study.study(), StudyTabs.SETTINGS, visitor));
  }

  DeskForm form() {
    List<DeskField> fields = new ArrayList<>();
    fields.add(DeskField.hidden(SEEN, study.sha256()));
    String heading = "";
    boolean waves = false;
    for (Setting setting : study.settings()) {
      String start =
          setting.language().isEmpty()
              ? setting.name()
              : setting.name().substring(0, setting.name().lastIndexOf('.'));
      String next = HEADINGS.getOrDefault(start, heading);
      if (setting.name().startsWith("waves.") && !waves) {
        waves = true;
        next = "when";
      }
      if (!next.equals(heading)) {
        heading = next;
        fields.add(DeskField.heading(words().say("settings." + heading)));
      }
      fields.add(field(setting));
    }
    return new DeskForm(address(), fields, words().say("settings.button"));
  }

  private DeskField field(Setting setting) {
    Said means = words().say("setting." + setting.key() + ".means");
    boolean fixed =
        setting.fixed()
            || OF_ADMINISTRATORS.contains(setting.name())
                && !visitor.person().may(Right.PEOPLE, "");
    if (fixed) {
      return DeskField.fixed(setting.name(), label(setting), shown(setting)).hint(why(setting));
    }
    DeskField field =
        switch (setting.kind()) {
          case LINE -> DeskField.text(setting.name(), "text", label(setting), "off");
          case LINES -> DeskField.text(setting.name(), "textarea", label(setting), "off");
          case CHOICE -> DeskField.choice(setting.name(), label(setting), options(setting, true));
          case TICKS -> DeskField.ticks(setting.name(), label(setting), options(setting, false));
        };
    boolean repeated =
        !setting.language().isEmpty() && !setting.name().endsWith("." + firstLanguage(setting));
    return (repeated ? field : field.hint(means)).value(setting.value());
  }

  /** The sentence about a text stands at its first language. */
  private String firstLanguage(Setting of) {
    return study.settings().stream()
        .filter(one -> one.key().equals(of.key()) && one.of().equals(of.of()))
        .map(Setting::language)
        .findFirst()
        .orElse("");
  }

  private Said why(Setting setting) {
    String key =
        switch (setting.name()) {
          case "study", "questionnaire", "co-signed" -> "setting." + setting.key() + ".means";
          default -> setting.fixed() ? "settings.fixed" : "settings.administrator";
        };
    return words().say(key);
  }

  private Said label(Setting setting) {
    Object of =
        setting.key().startsWith("mail.")
            ? words().say("setting.mail." + setting.of())
            : setting.of();
    Said label = words().say("setting." + setting.key(), of);
    return setting.language().isEmpty()
        ? label
        : words()
            .say(
                "setting.in",
                label,
                Locale.forLanguageTag(setting.language())
                    .getDisplayLanguage(Locale.forLanguageTag(words().language())));
  }

  private Said shown(Setting setting) {
    if (setting.value().isEmpty()) {
      return words().say("setting.nothing");
    }
    return setting.kind() == Setting.Kind.CHOICE
        ? option(setting, setting.value())
        : DeskText.written(setting.value());
  }

  private List<DeskField.Option> options(Setting setting, boolean none) {
    List<DeskField.Option> options = new ArrayList<>();
    if (none) {
      options.add(new DeskField.Option("", words().say("setting." + setting.key() + ".default")));
    }
    for (String option : setting.options()) {
      options.add(new DeskField.Option(option, option(setting, option)));
    }
    return options;
  }

  private Said option(Setting setting, String option) {
    return switch (setting.key()) {
      case "languages" ->
          DeskText.written(
              Locale.forLanguageTag(option)
                  .getDisplayLanguage(Locale.forLanguageTag(words().language())));
      case "modules", "strata.item" -> DeskText.written(option);
      default -> words().say("setting." + setting.key() + "." + option);
    };
  }

  /** With what is wrong beside its fields, and above the form what is about none. */
  DeskPage wrong(Refused refused) {
    DeskPage page = page();
    DeskForm form = form();
    for (Problem problem : refused.problems()) {
      if (form.fields().stream().noneMatch(f -> f.name().equals(problem.place().file()))) {
        page = page.with(DeskText.of(DeskText.Kind.LOOK, words().problem(problem)));
      }
    }
    return page.with(SentForm.NONE.back(form, refused, words()));
  }

  /**
   * Both versions side by side, and the form with what was typed, which can be saved now.
   *
   * @param now as the file is by now
   */
  DeskPage stale(EditedStudy now) {
    List<List<DeskTable.Cell>> rows = new ArrayList<>();
    for (Setting typed : study.settings()) {
      now.settings().stream()
          .filter(one -> one.name().equals(typed.name()) && !one.value().equals(typed.value()))
          .forEach(
              one ->
                  rows.add(
                      List.of(
                          DeskTable.Cell.of(label(typed)),
                          DeskTable.Cell.of(shown(one)),
                          DeskTable.Cell.of(shown(typed)))));
    }
    DeskPage page = page().with(DeskText.of(DeskText.Kind.LOOK, words().say("settings.stale")));
    if (!rows.isEmpty()) {
      page =
          page.with(
              new DeskTable(
                  words().say("settings.stale"),
                  List.of(
                      words().say("settings.setting"),
                      words().say("settings.theirs"),
                      words().say("settings.yours")),
                  rows));
    }
    return page.with(form());
  }
}
