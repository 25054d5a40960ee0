package org.soundings.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.soundings.disclosure.Policy;
import org.soundings.form.Promise;
import org.soundings.phrase.PhraseBundle;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Wording;

/**
 * A draft of a data protection impact assessment (Regulation (EU) 2016/679, article 35(7)) from a
 * study's settings, as Markdown in the language of its report, else in English. What only the
 * organisation can know is a marked blank.
 */
final class Dpia {
  static final String BUNDLE = "org.soundings.study.dpia";

  private final Promised promised;
  private final Promise promise;
  private final PhraseBundle phrases;
  private final String language;
  private final StringBuilder text = new StringBuilder();

  Dpia(Promised promised) {
    String asked = promised.study().plan().language();
    this.promised = promised;
    this.promise = promised.promise();
    this.phrases = PhraseBundle.of(BUNDLE, asked);
    this.language = phrases.isTranslated() ? asked : PhraseBundle.FIRST;
  }

  String text() {
    line("# " + phrases.text("title", words(promise.title())));
    line("");
    line(phrases.text("lead", promised.study().id(), promised.wave().id().wave(), marked("...")));
    processing();
    necessity();
    publication();
    risks();
    rights();
    decision();
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading(String key) {
    line("");
    line("## " + phrases.text(key));
    line("");
  }

  private void item(String key, Object... arguments) {
    line("- " + phrases.text(key, arguments));
  }

  private void blank(String key) {
    line("- " + fill(key));
  }

  private String fill(String key) {
    return marked(phrases.text(key));
  }

  private String marked(String about) {
    return "**[" + phrases.text("fill", about) + "]**";
  }

  private void row(String risk, String measure, String remains) {
    line("| " + String.join(" | ", phrases.text(risk), measure, remains) + " |");
  }

  /** A text of the study's own, on one line and without Markdown's marks. */
  private String words(Wording wording) {
    return wording
        .in(language)
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String name(Sensitivity kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void processing() {
    heading("processing");
    blank("fill.controller");
    if (promise.asker() != null) {
      item("processing.asker", words(promise.asker()));
    }
    if (promise.contact() != null) {
      item("processing.contact", words(promise.contact()));
    }
    blank("fill.purposes");
    item(
        "processing.questionnaire",
        promised.study().questionnaire().id(),
        promised.study().questionnaire().version(),
        promised.wave().questionnaire(),
        String.join(", ", promised.wave().languages()),
        promise.waves());
    item("processing.data");
    for (Sensitivity kind : Sensitivity.values()) {
      List<String> names = promised.asked(kind);
      if (!names.isEmpty()) {
        line("  - " + phrases.text("kind." + name(kind), code(names)));
      }
    }
    List<Instrument> instruments = promised.study().questionnaire().instruments();
    if (!instruments.isEmpty()) {
      item(
          "processing.instruments",
          instruments.stream()
              .map(instrument -> words(instrument.title()))
              .collect(Collectors.joining("; ")));
    }
    line("- " + reading("words"));
    participation();
  }

  /** Who reads what was written, if anything is. */
  private String reading(String family) {
    String reader = promise.reader();
    if (!promise.words()) {
      return phrases.text(family + ".none");
    }
    return reader == null
        ? phrases.text(family + ".unread")
        : phrases.text(family + ".read", words(Wording.of(language, reader)));
  }

  private void participation() {
    Promise.Invited invited = promise.invited();
    if (invited == null) {
      item("participation.open");
      return;
    }
    item("participation.invited", invited.addressDays());
    if (invited.listed()) {
      item("participation.listed");
    }
    if (invited.group() != null) {
      item("participation.group", words(invited.group()), invited.atLeast());
    }
  }

  private void necessity() {
    heading("necessity");
    blank("fill.basis");
    blank("fill.agreement");
    if (promise.required() == 0) {
      item("voluntary.all");
    } else {
      item("voluntary.but", promise.required());
    }
    item("necessity.minimised");
    item("necessity.told", promised.study().id());
    item("necessity.drafts", promise.draftDays());
    if (promise.kept() == null) {
      blank("fill.kept");
    } else {
      item("necessity.kept", words(promise.kept()));
    }
    blank("fill.processors");
  }

  private void publication() {
    heading("published");
    Policy policy = promised.cube().policy();
    line(
        policy.isOpen()
            ? phrases.text("policy.open", policy.name())
            : phrases.text("policy.least", policy.name(), smallest()));
    line("");
    String tables = Integer.toString(promise.published().tables());
    line(
        promise.groups().isEmpty()
            ? phrases.text("published.alone", tables)
            : phrases.text("published.tables", tables, code(promised.cube().groups())));
    line("");
    line("    " + promise.published().sha256());
    line("");
    promised.cube().tables().forEach(table -> line("- " + code(table.variables())));
    line("");
    line(phrases.text(promise.records().isEmpty() ? "records.none" : "records.some"));
  }

  private String smallest() {
    return promise.smallest().entrySet().stream()
        .map(k -> phrases.text("least." + name(k.getKey()), k.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void risks() {
    heading("risks");
    row("risk.head", phrases.text("risk.head.measure"), phrases.text("risk.head.remains"));
    line("|---|---|---|");
    if (promise.invited() == null) {
      row("risk.person", phrases.text("risk.person.measure"), phrases.text("risk.person.remains"));
    } else {
      invited();
    }
    row(
        "risk.order",
        phrases.text(held("risk.order.measure")),
        phrases.text(
            held("risk.order.remains"), fill(promise.trustee() ? "fill.holders" : "fill.copies")));
    if (promised.cube().policy().isOpen()) {
      row("risk.open", phrases.text("risk.open.measure"), fill("fill.acceptable"));
    } else {
      row("risk.number", phrases.text("risk.number.measure"), phrases.text("risk.number.remains"));
    }
    row(
        "risk.words",
        reading("risk.words"),
        promise.words()
            ? phrases.text("risk.words.remains", fill("fill.readers"))
            : phrases.text("risk.words.remains.none"));
    row("risk.pressure", phrases.text("risk.pressure.measure"), fill("fill.superior"));
    row(
        "risk.distress",
        promise.help() == null
            ? phrases.text("risk.distress.none")
            : phrases.text("risk.distress.help", words(promise.help().text())),
        fill("fill.help"));
    row("risk.device", phrases.text("risk.device.measure"), phrases.text("risk.device.remains"));
    row("risk.loss", phrases.text("risk.loss.measure"), fill("fill.backups"));
  }

  /** The phrase for a key that people hold, where they do. */
  private String held(String key) {
    return promise.trustee() ? key + ".trustee" : key;
  }

  private void invited() {
    row(
        "risk.database",
        phrases.text("risk.database.measure"),
        phrases.text("risk.database.remains"));
    row(
        "risk.court",
        phrases.text(held("risk.court.measure"), fill("fill.holders")),
        phrases.text(held("risk.court.remains")));
    row(
        "risk.backup",
        phrases.text("risk.backup.measure", fill("fill.parts")),
        phrases.text("risk.backup.remains"));
    row(
        "risk.keys",
        phrases.text("risk.keys.measure"),
        phrases.text("risk.keys.remains", fill("fill.digits")));
  }

  private void rights() {
    heading("rights");
    item("rights.information");
    item("rights.erasure");
    item("rights.access");
    if (promise.invited() != null) {
      item("rights.counted");
      blank("fill.addresses");
    }
  }

  private void decision() {
    heading("decision");
    blank("fill.officer");
    blank("fill.views");
    blank("fill.decision");
  }
}
