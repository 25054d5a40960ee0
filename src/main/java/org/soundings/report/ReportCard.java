package org.soundings.report;

import org.soundings.analysis.Findings;
import org.soundings.report.alone.Card;

/** Title, n and highlights as a picture for where the report's address is shared. */
final class ReportCard implements Format {
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
