package org.soundings.report.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Whole;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.summary.RubinPooling;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;

/** Everything that a report says about its own numbers: which methods made them, what is hidden. */
public record Census(List<Finding> findings) {
  public static Census of(Findings findings) {
    return new Census(findings.sections().stream().flatMap(s -> s.findings().stream()).toList());
  }

  /** How the intervals of shown percentages were made, in the order met. */
  public List<Method> ofShares() {
    return methods(true);
  }

  /** How those of other shown numbers were. */
  public List<Method> ofMeans() {
    return methods(false);
  }

  /** Whether any percentage is shown. */
  boolean hasShares() {
    return findings.stream()
        .flatMap(finding -> numbers(finding, Language.ENGLISH))
        .anyMatch(n -> n.share() && n.estimate().isDefined());
  }

  /** Whom percentages are of. */
  Set<Whole.Of> bases() {
    return findings.stream()
        .filter(f -> numbers(f, Language.ENGLISH).anyMatch(Shown::share))
        .flatMap(Census::bases)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Whole.Of.class)));
  }

  private static Stream<Whole.Of> bases(Finding finding) {
    return switch (finding) {
      case Finding.Frequency f -> Stream.of(f.whole().base());
      case Finding.Grid g -> g.statements().stream().map(f -> f.whole().base());
      case Finding.Crosstab c -> Stream.of(c.whole());
      case Finding.Changed c -> Stream.of(c.whole());
      default -> Stream.of(Whole.Of.ANSWERED);
    };
  }

  private List<Method> methods(boolean shares) {
    return findings.stream()
        .flatMap(finding -> numbers(finding, Language.ENGLISH))
        .filter(n -> n.share() == shares && !Double.isNaN(n.estimate().low()))
        .map(n -> n.estimate().method().plain())
        .filter(method -> !method.name().isEmpty())
        .distinct()
        .toList();
  }

  /** Every number of a finding with what it is of; nothing of results. */
  static void named(Finding finding, Language language, BiConsumer<String, Estimate> to) {
    numbers(finding, language).forEach(n -> to.accept(n.label(), n.estimate()));
  }

  /** Whether a finding is of several imputations. */
  public static boolean isPooled(Finding finding) {
    return numbers(finding, Language.ENGLISH)
        .anyMatch(n -> RubinPooling.made(n.estimate().method()));
  }

  /** How many cells have this status. */
  public long count(Cell.Status status) {
    return findings.stream().flatMap(Census::statuses).filter(s -> s == status).count();
  }

  /** A shown number. */
  private record Shown(String label, boolean share, Estimate estimate) {}

  private static Stream<Shown> numbers(Finding finding, Language language) {
    return switch (finding) {
      case Finding.Frequency f -> shares("", f.shares());
      case Finding.Grid g ->
          g.statements().stream().flatMap(f -> shares(f.wording() + ", ", f.shares()));
      case Finding.Multiple m ->
          Stream.concat(
              shares("", m.shares()),
              Stream.ofNullable(m.chosen())
                  .map(e -> new Shown(language.say("census.chosen"), false, e)));
      case Finding.Ranked r ->
          r.places().stream().filter(p -> p.inTop().shown()).flatMap(p -> place(p, language));
      case Finding.Crosstab c -> c.rows().stream().flatMap(row -> cells(c, row, language));
      case Finding.Mean m ->
          m.groups().stream()
              .filter(group -> group.status() == Cell.Status.SHOWN)
              .map(g -> new Shown(g.label(), false, g.estimate()));
      case Finding.Joint j -> Stream.of();
      case Finding.Changed c ->
          c.changes().stream()
              .flatMap(
                  change -> Stream.concat(change.waves().stream(), Stream.of(change.difference())))
              .map(e -> new Shown("", c.shares(), e));
      case Finding.OpenText t -> Stream.of();
    };
  }

  private static Stream<Shown> place(Finding.Place place, Language language) {
    return Stream.of(
        new Shown(language.say("census.placed", place.label()), true, place.share()),
        new Shown(language.say("census.first", place.label()), true, place.first()),
        new Shown(language.say("census.rank", place.label()), false, place.meanRank()));
  }

  private static Stream<Shown> cells(
      Finding.Crosstab crosstab, Finding.Row row, Language language) {
    return IntStream.range(0, crosstab.groups().size())
        .filter(g -> row.shares().get(g).cell().shown())
        .mapToObj(
            g ->
                new Shown(
                    language.say("census.of", row.label(), crosstab.groups().get(g).label()),
                    true,
                    row.shares().get(g).estimate()));
  }

  private static Stream<Shown> shares(String before, List<Finding.Share> shares) {
    return shares.stream()
        .filter(s -> s.cell().shown())
        .map(s -> new Shown(before + s.label(), true, s.estimate()));
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
