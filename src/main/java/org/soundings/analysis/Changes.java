package org.soundings.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soundings.disclosure.Cleared;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Mover;
import org.soundings.tally.Cell;

/**
 * What has changed from one wave, or one file, to another: each published number of the later one
 * beside the same number of the earlier one, with the interval of their difference ({@link Mover}).
 * It looks at nothing but what both have published, so it gives away nothing more.
 *
 * <p>The two groups of people are taken as independent; where the same people answered twice the
 * intervals are wider than they need to be.
 */
public final class Changes {
  private final String before;
  private final String after;
  private final Comparability comparability;
  private final Map<String, List<Number>> earlier = new HashMap<>();

  private Changes(Findings before, String named, String after, Comparability comparability) {
    this.before = named;
    this.after = after;
    this.comparability = comparability;
    before.all().stream()
        .flatMap(Changes::single)
        .forEach(finding -> earlier.put(finding.id(), numbers(finding)));
  }

  /**
   * @param beforeName what the earlier answers are called, and {@code afterName} the later ones
   * @return the sections of the later findings, with a change in place of every number; findings
   *     without a share or a mean are left out
   */
  public static Cleared<Findings> of(
      Cleared<Findings> before,
      String beforeName,
      Cleared<Findings> after,
      String afterName,
      Comparability comparability) {
    return Cleared.both(
        before,
        after,
        (then, now) -> new Changes(then, beforeName, afterName, comparability).of(then, now));
  }

  private Findings of(Findings then, Findings now) {
    List<Findings.Section> sections = new ArrayList<>();
    for (Findings.Section section : now.sections()) {
      List<Finding> changes =
          section.findings().stream().flatMap(Changes::single).flatMap(this::change).toList();
      if (!changes.isEmpty()) {
        sections.add(new Findings.Section(section.title(), List.of(), changes));
      }
    }
    return new Findings(
        now.study(),
        now.title(),
        "What has changed: " + before + " and " + after,
        now.language(),
        now.policy(),
        now.level(),
        now.weight(),
        then.responses() + now.responses(),
        then.exact() && now.exact(),
        then.unweighted() + now.unweighted(),
        Protocol.NONE,
        sections);
  }

  private Stream<Finding> change(Finding now) {
    List<Number> numbers = numbers(now);
    if (numbers.isEmpty()) {
      return Stream.empty();
    }
    Optional<String> reason = comparability.reason(variables(now));
    List<Number> then = earlier.getOrDefault(now.id(), List.of());
    if (reason.isEmpty() && then.isEmpty()) {
      reason = Optional.of("The earlier report does not have it.");
    }
    List<Finding.Change> changes =
        reason.isPresent() ? List.of() : numbers.stream().map(n -> change(n, then)).toList();
    return Stream.of(
        new Finding.Changed(
            now.id(), now.wording(), before, after, numbers.getFirst().share(), reason, changes));
  }

  private static Finding.Change change(Number now, List<Number> earlier) {
    Number then =
        earlier.stream()
            .filter(number -> number.key().equals(now.key()))
            .findFirst()
            .orElse(now.unknown());
    return new Finding.Change(
        now.label(),
        then.estimate(),
        now.estimate(),
        Mover.difference(now.estimate(), then.estimate()));
  }

  /**
   * A published number.
   *
   * @param key by which it is found again
   * @param estimate undefined where it is hidden
   */
  private record Number(String key, String label, boolean share, Estimate estimate) {
    Number unknown() {
      Estimate none = Estimate.undefined(estimate.level(), 0, estimate.method());
      return new Number(key, label, share, none);
    }

    Number ifShown(boolean shown) {
      return shown ? this : unknown();
    }
  }

  private static Stream<Finding> single(Finding finding) {
    return finding instanceof Finding.Grid grid
        ? grid.statements().stream().map(Finding.class::cast)
        : Stream.of(finding);
  }

  private static List<Number> numbers(Finding finding) {
    return switch (finding) {
      case Finding.Frequency f -> shares(f.shares());
      case Finding.Multiple m -> shares(m.shares());
      case Finding.Ranked r ->
          r.places().stream()
              .map(
                  p ->
                      new Number(p.category(), p.label(), true, p.share())
                          .ifShown(p.inTop().shown()))
              .toList();
      case Finding.Mean m -> m.date() ? List.of() : means(m);
      default -> List.of();
    };
  }

  private static List<Number> shares(List<Finding.Share> shares) {
    return shares.stream()
        .map(s -> new Number(s.category(), s.label(), true, s.estimate()).ifShown(s.cell().shown()))
        .toList();
  }

  private static List<Number> means(Finding.Mean m) {
    return m.groups().stream()
        .map(
            group ->
                new Number(
                        group.category(),
                        m.by() == null ? "Mean" : group.label(),
                        false,
                        group.estimate())
                    .ifShown(group.status() == Cell.Status.SHOWN))
        .toList();
  }

  private static List<String> variables(Finding finding) {
    return switch (finding) {
      case Finding.Frequency f -> List.of(f.variable());
      case Finding.Mean m -> m.by() == null ? List.of(m.variable()) : List.of(m.variable(), m.by());
      default -> List.of(finding.id());
    };
  }
}
