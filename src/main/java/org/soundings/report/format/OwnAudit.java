package org.soundings.report.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.audit.Audit;
import org.soundings.analysis.audit.Printed;
import org.soundings.analysis.audit.PublishedFigure;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.report.ReportFault;
import org.soundings.report.wording.Numbers;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.Wilson;
import org.soundings.tally.Cell;

/**
 * Holds a report to the audit that it would hold others to, as its numbers are printed: counts to
 * their base, percentages to their counts. Percentages of weighted answers, or of a sample with a
 * design, are not of counts and are passed over.
 */
final class OwnAudit {
  private OwnAudit() {}

  /**
   * @throws Refused where a printed number cannot be; no file is written then
   */
  static void check(Findings findings) {
    List<PublishedFigure> figures = new ArrayList<>();
    findings.all().forEach(finding -> add(findings, finding, figures));
    List<Problem> objections = Audit.of(figures);
    if (!objections.isEmpty()) {
      throw new Refused(
          objections.stream().map(o -> ReportFault.IMPOSSIBLE.at(o.place(), o.what())).toList());
    }
  }

  private static void add(Findings findings, Finding finding, List<PublishedFigure> figures) {
    switch (finding) {
      case Finding.Frequency f ->
          figures.add(shares(findings, f.id(), f.answered(), f.inBase(), true));
      case Finding.Grid g -> g.statements().forEach(f -> add(findings, f, figures));
      case Finding.Multiple m ->
          figures.add(shares(findings, m.id(), m.base().answered(), m.shares(), false));
      default -> {
        // no table of shares over one base
      }
    }
  }

  private static PublishedFigure shares(
      Findings findings, String id, Cell base, List<Finding.Share> shares, boolean one) {
    Place place = Place.of(findings.study());
    List<PublishedFigure.Part> parts = new ArrayList<>();
    for (Finding.Share share : shares) {
      Estimate e = share.estimate();
      boolean plain = share.cell().shown() && e.isDefined() && Wilson.isPlain(e);
      if (plain && e.n() == base.n()) {
        Printed printed = new Printed(new BigDecimal(Numbers.share(e.value(), e.n())));
        parts.add(
            new PublishedFigure.Part(place, share.label(), printed, share.cell().n(), List.of()));
      }
    }
    boolean complete = parts.size() == shares.size() && !parts.isEmpty();
    long n = base.shown() ? base.n() : 0;
    return new PublishedFigure.Shares(place, id, n, one && complete, complete, 0, parts);
  }
}
