package org.soundings.report.format;

import org.soundings.analysis.Origin;
import org.soundings.analysis.finding.Findings;
import org.soundings.report.Provenance;

/**
 * What every file of a report is made from, put together once.
 *
 * @param page as it is where the other files are beside it
 */
public record Edition(Findings findings, Provenance provenance, ReportPage page) {
  public static Edition of(Findings findings, Provenance provenance) {
    Origin origin = provenance.origin();
    Findings marked = findings.marked(origin);
    ReportPage page = PageContent.of(marked, provenance);
    return new Edition(
        marked,
        provenance,
        origin.isMarked() ? page.with(figure -> figure.marked(origin.notice())) : page);
  }
}
