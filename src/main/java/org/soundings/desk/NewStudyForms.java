package org.soundings.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Problem;
import org.soundings.study.NewStudy;
import org.soundings.study.Template;
import org.soundings.study.WaveState;

/** What the pages of a study that is being made consist of. */
record NewStudyForms(Visitor visitor) {
  static final String ID = "id";
  static final String SOURCE = "source";

  /** Where an instrument's id follows. */
  static final String CONFIRMED = "confirmed.";

  private static final List<String> SAID = List.of("asker", "contact", "help", "policy");
  private static final int MOST_SHOWN = 100;

  /** What was sent, as somebody wants to make a study of it. */
  static NewStudy wanted(NewStudy.From from, SentForm sent) {
    Map<String, String> said = new LinkedHashMap<>();
    sent.values()
        .forEach(
            (name, value) -> {
              if (SAID.contains(name) || name.startsWith(CONFIRMED) && said.size() < MOST_SHOWN) {
                said.put(name, value);
              }
            });
    return new NewStudy(sent.one(ID).strip(), from, sent.one(SOURCE), said);
  }

  private DeskWords words() {
    return visitor.words();
  }

  DeskPage page(Said heading, Said lead) {
    return new DeskPage(visitor.inside(Menu.Part.STUDIES), heading, lead, List.of());
  }

  /** Everything that a study can be made from. */
  DeskPage choice(List<Template> templates) {
    return page(words().say("new"), words().say("new.lead"))
        .with(DeskText.of(DeskText.Kind.HEADING, words().say("new.template")))
        .with(table(templates))
        .with(DeskText.of(DeskText.Kind.HEADING, words().say("new.other")))
        .with(link("file"))
        .with(link("copy"));
  }

  private DeskText link(String from) {
    return new DeskText(
        DeskText.Kind.PLAIN,
        words().say("new." + from + ".why"),
        new Link(NewStudyPages.ADDRESS + "/" + from, words().say("new." + from)));
  }

  private DeskTable table(List<Template> templates) {
    return new DeskTable(
        words().say("new.template"),
        List.of(
            words().say("new.title"),
            words().say("new.length"),
            words().say("new.languages"),
            words().say("new.terms")),
        templates.stream().map(this::row).toList());
  }

  private List<DeskTable.Cell> row(Template template) {
    String kind = template.kind().name().toLowerCase(java.util.Locale.ROOT);
    DeskTable.Cell name =
        DeskTable.Cell.of(Said.of(template.title(), words().language()))
            .over(words().say("new.kind." + kind));
    boolean made = template.kind() != Template.Kind.KEY;
    return List.of(
        made ? name.to(NewStudyPages.ADDRESS + "/template?of=" + template.id()) : name,
        DeskTable.Cell.of(made ? length(template) : words().say("taken.none")),
        DeskTable.Cell.of(DeskText.written(String.join(", ", template.languages()))),
        DeskTable.Cell.of(terms(template)));
  }

  private Said length(Template template) {
    return template.shortest() == template.longest()
        ? words().say("new.minutes", template.items(), template.longest())
        : words()
            .say("new.minutes.between", template.items(), template.shortest(), template.longest());
  }

  private Said terms(Template template) {
    String language = words().language();
    if (template.instruments().isEmpty()) {
      return words().say("new.terms.own");
    }
    boolean alone = template.kind() != Template.Kind.QUESTIONNAIRE;
    return DeskText.written(
        template.instruments().stream()
            .map(
                terms ->
                    (alone ? "" : terms.title().in(language) + ": ") + terms.licence().in(language))
            .collect(Collectors.joining(" ")));
  }

  /** From a template: with what it needs to be said. */
  DeskForm of(Template template) {
    List<DeskField> fields = new ArrayList<>();
    fields.add(DeskField.hidden(SOURCE, template.id()));
    fields.add(id().value(template.id()));
    fields.addAll(said(template.distress()));
    template.unconfirmed().forEach(terms -> fields.add(confirmed(terms.id())));
    return form("template", fields);
  }

  /** From a text, with the fields that it turned out to need. */
  DeskForm file(List<Problem> wrong, SentForm sent) {
    List<DeskField> fields = new ArrayList<>();
    fields.add(id());
    fields.add(
        DeskField.text(SOURCE, "textarea", words().say("new.source"), "off")
            .hint(words().say("new.source.hint")));
    fields.addAll(said(false));
    List<String> needed = new ArrayList<>(sent.values().keySet());
    wrong.forEach(problem -> needed.add(problem.place().file()));
    needed.stream()
        .filter(name -> name.startsWith(CONFIRMED))
        .distinct()
        .forEach(name -> fields.add(confirmed(name.substring(CONFIRMED.length()))));
    return form("file", fields);
  }

  DeskForm copy(List<WaveState> waves) {
    List<DeskField.Option> options =
        waves.stream()
            .collect(
                Collectors.toMap(WaveState::study, w -> w, (one, other) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .map(
                wave ->
                    new DeskField.Option(
                        wave.study(), DeskText.written(wave.title() + " (" + wave.study() + ")")))
            .toList();
    return form("copy", List.of(DeskField.choice(SOURCE, words().say("new.of"), options), id()));
  }

  private DeskForm form(String from, List<DeskField> fields) {
    return new DeskForm(NewStudyPages.ADDRESS + "/" + from, fields, words().say("new.button"));
  }

  private DeskField id() {
    return DeskField.text(ID, "text", words().say("new.id"), "off")
        .hint(words().say("new.id.hint"));
  }

  private List<DeskField> said(boolean distress) {
    List<DeskField> fields = new ArrayList<>();
    for (String key : List.of("asker", "contact")) {
      fields.add(
          DeskField.text(key, "text", words().say("setting." + key), "off")
              .hint(words().say("setting." + key + ".means")));
    }
    fields.add(
        DeskField.text("help", "textarea", words().say("setting.help"), "off")
            .hint(words().say(distress ? "new.help.needed" : "setting.help.means")));
    fields.add(
        DeskField.choice(
                "policy",
                words().say("setting.policy"),
                List.of(
                    new DeskField.Option("", words().say("setting.policy.default")),
                    new DeskField.Option("research", words().say("setting.policy.research")),
                    new DeskField.Option(
                        "organisation", words().say("setting.policy.organisation"))))
            .hint(words().say("setting.policy.means")));
    return fields;
  }

  private DeskField confirmed(String instrument) {
    return DeskField.text(
            CONFIRMED + instrument, "text", words().say("setting.confirmed", instrument), "off")
        .hint(words().say("setting.confirmed.means"));
  }

  /** What is wrong and has no field of its own, with the lines of the text. */
  @Nullable DeskTable problems(List<Problem> wrong, DeskForm form) {
    List<Problem> shown =
        wrong.stream()
            .filter(
                problem ->
                    problem.place().line() > 0
                        || form.fields().stream()
                            .noneMatch(f -> f.name().equals(problem.place().file())))
            .limit(MOST_SHOWN)
            .toList();
    return shown.isEmpty()
        ? null
        : new DeskTable(
            words().say("invite.problems", wrong.size(), Math.min(wrong.size(), MOST_SHOWN)),
            List.of(words().say("invite.line"), words().say("invite.problem")),
            shown.stream().map(this::problem).toList());
  }

  private List<DeskTable.Cell> problem(Problem problem) {
    int line = problem.place().line();
    return List.of(
        line == 0
            ? DeskTable.Cell.of(words().say("taken.none"))
            : DeskTable.Cell.of(Integer.toString(line)),
        DeskTable.Cell.of(words().problem(problem)));
  }
}
