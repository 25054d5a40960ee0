package org.soundings.report;

import java.util.List;
import java.util.stream.Stream;
import org.soundings.analysis.Finding;
import org.soundings.analysis.Findings;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;

/** Everything that a report says about its own numbers: which methods made them, what is hidden. */
record Census(List<Finding> findings) {
  static Census of(Findings findings) {
    return new Census(findings.sections().stream().flatMap(s -> s.findings().stream()).toList());
  }

  /** How each shown number was made, in the order met. */
  List<String> methods() {
    return findings.stream()
        .flatMap(Census::estimates)
        .filter(Estimate::isDefined)
        .map(Estimate::method)
        .distinct()
        .toList();
  }

  /** How many cells have this status. */
  long count(Cell.Status status) {
    return findings.stream().flatMap(Census::statuses).filter(s -> s == status).count();
  }

  private static Stream<Estimate> estimates(Finding finding) {
    return switch (finding) {
      case Finding.Frequency f -> shares(f.shares());
      case Finding.Grid g -> g.statements().stream().flatMap(Census::estimates);
      case Finding.Multiple m -> Stream.concat(shares(m.shares()), Stream.ofNullable(m.chosen()));
      case Finding.Ranked r ->
          r.places().stream()
              .filter(p -> p.inTop().shown())
              .flatMap(p -> Stream.of(p.share(), p.first(), p.meanRank()));
      case Finding.Crosstab c -> c.rows().stream().flatMap(row -> shares(row.shares()));
      case Finding.Mean m ->
          m.groups().stream()
              .filter(group -> group.status() == Cell.Status.SHOWN)
              .map(Finding.GroupMean::estimate);
      case Finding.Joint j -> Stream.of();
      case Finding.Changed c ->
          c.changes().stream()
              .flatMap(
                  change -> Stream.concat(change.waves().stream(), Stream.of(change.difference())));
      case Finding.OpenText t -> Stream.of();
    };
  }

  private static Stream<Estimate> shares(List<Finding.Share> shares) {
    return shares.stream().filter(s -> s.cell().shown()).map(Finding.Share::estimate);
  }

  private static Stream<Cell.Status> statuses(Finding finding) {
    return switch (finding) {
      case Finding.Frequency f -> Stream.concat(cells(f.shares()), missing(f.base()));
      case Finding.Grid g -> g.statements().stream().flatMap(Census::statuses);
      case Finding.Multiple m -> Stream.concat(cells(m.shares()), missing(m.base()));
      case Finding.Ranked r -> r.places().stream().map(p -> p.inTop().status());
      case Finding.Crosstab c -> c.rows().stream().flatMap(row -> cells(row.shares()));
      case Finding.Mean m -> m.groups().stream().map(Finding.GroupMean::status);
      case Finding.Joint j -> Stream.of();
      case Finding.Changed c ->
          c.changes().stream()
              .map(
                  change ->
                      change.difference().isDefined() ? Cell.Status.SHOWN : Cell.Status.PRIMARY);
      case Finding.OpenText t -> missing(t.base());
    };
  }

  private static Stream<Cell.Status> cells(List<Finding.Share> shares) {
    return shares.stream().map(share -> share.cell().status());
  }

  private static Stream<Cell.Status> missing(Base base) {
    return base.missing().stream().map(Cell::status);
  }
}
