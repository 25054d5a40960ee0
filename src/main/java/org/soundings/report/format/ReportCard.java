package org.soundings.report.format;

import org.soundings.analysis.finding.Findings;
import org.soundings.report.figure.Card;
import org.soundings.report.wording.Highlights;

/** Title, n and highlights as a picture for where the report's address is shared. */
public final class ReportCard implements Format {
  @Override
  public String fileName() {
    return "card.png";
  }

  @Override
  public byte[] write(Edition edition) {
    Findings findings = edition.findings();
    return Card.png(
        findings.title(),
        findings.subtitle(),
        ReportPoster.responses(findings),
        Highlights.of(findings).stream().limit(3).toList());
  }
}
