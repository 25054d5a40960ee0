package org.soundings.report.format;

import java.util.Locale;
import java.util.stream.Collectors;
import org.soundings.disclosure.records.Microdata;
import org.soundings.disclosure.records.Risk;
import org.soundings.report.Provenance;

/** The risk of a file of records in words, as Markdown. */
final class RiskText {
  private final StringBuilder text = new StringBuilder();

  private RiskText() {}

  static String of(Microdata microdata, Provenance provenance, String language) {
    RiskText page = new RiskText();
    Risk risk = microdata.risk();
    page.line("# A file of records: what it risks");
    page.line("");
    page.line(
        "%,d records of %s, in an order that follows from what stands in them.",
        risk.records(), provenance.questionnaire());
    page.line(
        "Each is alike in all that identifies with at least %d others; no such class is of one"
            + " mind on anything sensitive.",
        risk.k() - 1);
    page.line(
        "Weights, free text, dates and exact numbers are not in it. A weight made to agree with a"
            + " population would tell the categories that were merged.");
    page.classes(risk);
    page.done(risk, language);
    page.sensitive(risk);
    page.limits();
    return page.text.toString();
  }

  private void line(String pattern, Object... arguments) {
    text.append(String.format(Locale.ROOT, pattern, arguments)).append('\n');
  }

  private void classes(Risk risk) {
    line("");
    line("| | as answered | in the file |");
    line("|---|---|---|");
    Risk.Classes before = risk.before();
    Risk.Classes after = risk.after();
    line("| classes of records alike | %,d | %,d |", before.number(), after.number());
    line("| smallest class | %,d | %,d |", before.smallest(), after.smallest());
    line("| median class | %.1f | %.1f |", before.median(), after.median());
    line("| records like no other | %,d | %,d |", before.uniques(), after.uniques());
    line("| records in classes below %d | %,d | %,d |", risk.k(), before.below(), after.below());
    line(
        "| highest chance of picking a known person's record | %.1f %% | %.1f %% |",
        100 * before.highest(), 100 * after.highest());
    line("| the same, on average | %.1f %% | %.1f %% |", 100 * before.mean(), 100 * after.mean());
    line("| share of information kept | 100 %% | %.0f %% |", 100 * risk.kept());
  }

  private void done(Risk risk, String language) {
    line("");
    line("## What was done");
    line("");
    for (Risk.Done done : risk.variables()) {
      String groups =
          done.groups().stream()
              .map(group -> group.wording().in(language))
              .collect(Collectors.joining("; "));
      if (done.step() == 0) {
        line("- `%s`: as it was answered.", done.variable());
      } else if (done.step() == done.steps()) {
        line("- `%s`: nothing of it is left.", done.variable());
      } else {
        line("- `%s`: merged to %s.", done.variable(), groups);
      }
    }
    line(
        "- %,d records have nothing left that identifies (%,d cells taken out); %,d cells stand for"
            + " several categories.",
        risk.suppressedRecords(), risk.suppressedCells(), risk.generalisedCells());
  }

  private void sensitive(Risk risk) {
    if (!risk.sensitive().isEmpty()) {
      line("");
      line("## Sensitive items");
      line("");
      line("| item | fewest different answers in a class | as even as (entropy l) |");
      line("|---|---|---|");
      risk.sensitive()
          .forEach(
              item -> line("| `%s` | %,d | %.2f |", item.item(), item.distinct(), item.entropy()));
    }
  }

  private void limits() {
    line("");
    line("## What it does not protect against");
    line("");
    line(
        "Somebody who knows of a person more than the variables named as identifying: another"
            + " answer that was kept, for instance. Likely guesses: where nine of ten in a class"
            + " answered the same, it is likely of each. A second file of the same people with"
            + " other variables; do not make one.");
  }
}
