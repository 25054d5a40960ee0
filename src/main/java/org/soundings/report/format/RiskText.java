package org.soundings.report.format;

import java.util.Locale;
import java.util.stream.Collectors;
import org.soundings.disclosure.records.Microdata;
import org.soundings.disclosure.records.Risk;
import org.soundings.report.Provenance;
import org.soundings.report.wording.Language;

/** The risk of a file of records in words, as Markdown. */
final class RiskText {
  private final String tag;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private RiskText(String tag) {
    this.tag = tag;
    this.language = Language.of(tag);
  }

  /**
   * @param language a BCP 47 tag; English where reports were not translated
   */
  static String of(Microdata microdata, Provenance provenance, String language) {
    RiskText page = new RiskText(language);
    Risk risk = microdata.risk();
    page.line("# " + page.language.say("records.title"));
    page.line("");
    page.say("records.many", page.count(risk.records()), provenance.questionnaire());
    page.say("records.alike", page.count(risk.k() - 1));
    page.say("records.left-out");
    page.classes(risk);
    page.done(risk);
    page.sensitive(risk);
    page.limits();
    return page.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void say(String key, Object... arguments) {
    line(language.say(key, arguments));
  }

  private void item(String key, Object... arguments) {
    line("- " + language.say(key, arguments));
  }

  private void heading(String key) {
    line("");
    line("## " + language.say(key));
    line("");
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private String count(long n) {
    return language.count(n);
  }

  private String decimal(String pattern, double value) {
    return language.number(String.format(Locale.ROOT, pattern, value));
  }

  private String percent(String pattern, double share) {
    return language.say("records.percent", decimal(pattern, 100 * share));
  }

  private void classes(Risk risk) {
    line("");
    line(
        "| | " + language.say("records.answered") + " | " + language.say("records.in-file") + " |");
    line("|---|---|---|");
    Risk.Classes before = risk.before();
    Risk.Classes after = risk.after();
    row(language.say("records.classes"), count(before.number()), count(after.number()));
    row(language.say("records.smallest"), count(before.smallest()), count(after.smallest()));
    row(
        language.say("records.median"),
        decimal("%.1f", before.median()),
        decimal("%.1f", after.median()));
    row(language.say("records.unique"), count(before.uniques()), count(after.uniques()));
    row(
        language.say("records.below", count(risk.k())),
        count(before.below()),
        count(after.below()));
    row(
        language.say("records.highest"),
        percent("%.1f", before.highest()),
        percent("%.1f", after.highest()));
    row(
        language.say("records.average"),
        percent("%.1f", before.mean()),
        percent("%.1f", after.mean()));
    row(language.say("records.kept"), percent("%.0f", 1), percent("%.0f", risk.kept()));
  }

  private void done(Risk risk) {
    heading("records.done");
    for (Risk.Done done : risk.variables()) {
      if (done.step() == 0) {
        item("records.as-answered", done.variable());
      } else if (done.step() == done.steps()) {
        item("records.nothing-left", done.variable());
      } else {
        item("records.merged", done.variable(), groups(done));
      }
    }
    item(
        "records.suppressed",
        count(risk.suppressedRecords()),
        count(risk.suppressedCells()),
        count(risk.generalisedCells()));
  }

  private String groups(Risk.Done done) {
    return done.groups().stream()
        .map(group -> group.wording().in(tag))
        .collect(Collectors.joining("; "));
  }

  private void sensitive(Risk risk) {
    if (risk.sensitive().isEmpty()) {
      return;
    }
    heading("records.sensitive");
    row(
        language.say("records.item"),
        language.say("records.distinct"),
        language.say("records.entropy"));
    line("|---|---|---|");
    for (Risk.Diversity item : risk.sensitive()) {
      row("`" + item.item() + "`", count(item.distinct()), decimal("%.2f", item.entropy()));
    }
  }

  private void limits() {
    heading("records.limits");
    say("records.limits.told");
  }
}
