package org.soundings.report.format;

import org.soundings.analysis.Origin;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.Provenance;
import org.soundings.report.wording.Language;

/**
 * What every file of a report is made from, put together once.
 *
 * @param page as it is where the other files are beside it
 */
public record Edition(Findings findings, Provenance provenance, ReportPage page) {
  /** What its words are in. */
  Language language() {
    return page.language();
  }

  public static Edition of(Findings findings, Provenance provenance) {
    Language language = Language.of(findings.language());
    Origin origin = provenance.origin();
    Findings marked = findings.entitled(language::title).marked(origin, language::term);
    ReportPage page = PageContent.of(marked, provenance);
    return new Edition(
        marked,
        provenance,
        origin.isMarked()
            ? page.with(figure -> figure.marked(language.term(origin.notice())))
            : page);
  }
}
