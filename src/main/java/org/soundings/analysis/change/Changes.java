package org.soundings.analysis.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.finding.Change;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Whole;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Policy;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/**
 * What has changed from one wave, or one file, to another: each published number of the later one
 * beside the same number of the earlier one, with the interval of their difference ({@link
 * Difference}). It looks at nothing but what both have published, so it gives away nothing more.
 *
 * <p>Of several earlier ones the change is that since the latest; those before it are put beside
 * it.
 *
 * <p>The two groups of people are taken as independent; where the same people answered twice the
 * intervals are wider than they need to be.
 */
public final class Changes {
  private static final String NOT_COMPARED = " (not compared: fewer than %d joined or left)";

  private static final String NOT_OF =
      "Changes are computed of the shares and means of one variable; ";
  private static final String FIRST = ", put first";

  private final List<Then> waves;
  private final String after;
  private final Policy policy;

  private Changes(List<Then> waves, String after, Policy policy) {
    this.waves = waves;
    this.after = after;
    this.policy = policy;
  }

  /**
   * An earlier wave.
   *
   * @param comparability of its questionnaire with the latest one
   */
  public record Wave(String name, Cleared<Findings> findings, Comparability comparability) {}

  private record Then(
      String name,
      Findings findings,
      Comparability comparability,
      Map<String, List<Number>> byFinding) {
    static Then of(Wave wave, Findings findings) {
      Map<String, List<Number>> numbers = new HashMap<>();
      findings.all().stream()
          .flatMap(Changes::single)
          .forEach(finding -> numbers.put(finding.id(), numbers(finding)));
      return new Then(wave.name(), findings, wave.comparability(), numbers);
    }

    Optional<String> reason(Finding now) {
      Optional<String> reason = comparability.reason(variables(now));
      return reason.isEmpty() && found(now.id()).isEmpty()
          ? Optional.of("The earlier report does not have it.")
          : reason;
    }

    private List<Number> found(String id) {
      return byFinding.getOrDefault(id, List.of());
    }

    Estimate estimate(Finding now, Number number) {
      return reason(now).isPresent() ? number.unknown().estimate() : same(now, number).estimate();
    }

    private Number same(Finding now, Number number) {
      return found(now.id()).stream()
          .filter(then -> then.key().equals(number.key()))
          .findFirst()
          .orElse(number.unknown());
    }
  }

  /**
   * @param beforeName what the earlier answers are called, and {@code afterName} the later ones
   * @return the sections of the later findings, with a change in place of every number; of findings
   *     without a share or a mean of one variable the reason why there is none
   */
  public static Cleared<Findings> of(
      Cleared<Findings> before,
      String beforeName,
      Cleared<Findings> after,
      String afterName,
      Comparability comparability) {
    return of(List.of(new Wave(beforeName, before, comparability)), after, afterName);
  }

  /**
   * The same for several earlier waves.
   *
   * @param earlier one at least, the latest last
   */
  public static Cleared<Findings> of(
      List<Wave> earlier, Cleared<Findings> after, String afterName) {
    Cleared<List<Then>> waves = after.map(now -> List.of());
    for (Wave wave : earlier) {
      waves = Cleared.both(waves, wave.findings(), (all, then) -> with(all, Then.of(wave, then)));
    }
    return Cleared.both(
        waves, after, (then, now) -> new Changes(then, afterName, now.policy()).of(now));
  }

  private static List<Then> with(List<Then> all, Then further) {
    return Stream.concat(all.stream(), Stream.of(further)).toList();
  }

  private Findings of(Findings now) {
    List<Findings.Section> sections = new ArrayList<>();
    for (Findings.Section section : now.sections()) {
      List<Finding> changes =
          section.findings().stream().flatMap(Changes::single).flatMap(this::change).toList();
      if (!changes.isEmpty()) {
        sections.add(new Findings.Section(section.title(), List.of(), changes));
      }
    }
    WaveWords words = words(now);
    return new Findings(
        now.study(),
        now.title(),
        "What has changed: "
            + waves.stream().map(Then::name).collect(Collectors.joining(", "))
            + " and "
            + after,
        now.language(),
        now.policy(),
        now.level(),
        words.weight(),
        responses(now),
        now.exact() && waves.stream().allMatch(then -> then.findings().exact()),
        now.unweighted() + waves.stream().mapToLong(then -> then.findings().unweighted()).sum(),
        words.design(),
        Protocol.NONE,
        sections);
  }

  private WaveWords words(Findings now) {
    return new WaveWords(
        Stream.concat(waves.stream().map(Then::name), Stream.of(after)).toList(),
        Stream.concat(waves.stream().map(Then::findings), Stream.of(now)).toList());
  }

  private long responses(Findings now) {
    long all =
        now.responses() + waves.stream().mapToLong(then -> then.findings().responses()).sum();
    return all / policy.rounding() * policy.rounding();
  }

  private Stream<Finding> change(Finding now) {
    List<Number> numbers = numbers(now);
    if (numbers.isEmpty()) {
      return Stream.of(notCompared(now));
    }
    Then before = waves.getLast();
    List<Then> earlier = waves.subList(0, waves.size() - 1);
    Optional<String> reason = before.reason(now);
    List<Change> changes =
        reason.isPresent() ? List.of() : numbers.stream().map(n -> change(now, n)).toList();
    return Stream.of(
        new Finding.Changed(
            now.id(),
            now.wording(),
            earlier.stream().map(w -> new Finding.Earlier(w.name(), w.reason(now))).toList(),
            before.name(),
            after,
            numbers.getFirst().share(),
            now instanceof Finding.Mean mean && !mean.variable().equals(mean.by()),
            policy.isRounding(),
            now instanceof Finding.Frequency f ? f.whole().base() : Whole.Of.ANSWERED,
            reason,
            changes));
  }

  /** A finding of which changes are not computed, with the reason. */
  private Finding notCompared(Finding now) {
    String why =
        switch (now) {
          case Finding.Crosstab c -> NOT_OF + "a crosstab has a share in each of its groups.";
          case Finding.Mean m -> NOT_OF + "this is a date.";
          case Finding.Joint j ->
              NOT_OF + "this is a finding of several variables (" + j.kind() + ").";
          case Finding.OpenText t -> NOT_OF + "this was answered in people's own words.";
          default -> NOT_OF + "this has neither.";
        };
    return new Finding.Changed(
        now.id(),
        now.wording(),
        List.of(),
        waves.getLast().name(),
        after,
        false,
        false,
        policy.isRounding(),
        Whole.Of.ANSWERED,
        Optional.of(why),
        List.of());
  }

  /**
   * People are set beside themselves only where nobody or at least the policy's minimum joined or
   * left (D6), as far as the numbers who answered tell, or where these are rounded.
   */
  private Change change(Finding now, Number number) {
    List<Estimate> then = waves.stream().map(wave -> wave.estimate(now, number)).toList();
    List<Estimate> compared =
        then.stream().map(estimate -> few(estimate, number) ? none(estimate) : estimate).toList();
    String label =
        compared.equals(then)
            ? number.label()
            : number.label() + NOT_COMPARED.formatted(policy.minimum());
    return new Change(
        label,
        compared.subList(0, compared.size() - 1),
        compared.getLast(),
        number.estimate(),
        Difference.of(number.estimate(), compared.getLast()));
  }

  private boolean few(Estimate then, Number now) {
    double moved = Math.abs(then.n() - now.estimate().n());
    return !policy.isOpen()
        && !policy.isRounding()
        && then.n() > 0
        && now.estimate().n() > 0
        && moved > 0
        && moved < policy.minimum();
  }

  private static Estimate none(Estimate of) {
    return Estimate.undefined(of.level(), 0, of.method());
  }

  /**
   * A published number.
   *
   * @param key by which it is found again
   * @param estimate undefined where it is hidden
   */
  private record Number(String key, String label, boolean share, Estimate estimate) {
    Number unknown() {
      return new Number(key, label, share, none(estimate));
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
      case Finding.Frequency f -> shares(f.inBase());
      case Finding.Multiple m -> shares(m.shares());
      case Finding.Ranked r ->
          r.places().stream().map(p -> place(p, r.top() >= r.places().size())).toList();
      case Finding.Mean m -> m.date() ? List.of() : means(m);
      default -> List.of();
    };
  }

  /** Where everything is ranked, every option is placed by all: what tells is who put it first. */
  private static Number place(Finding.Place p, boolean all) {
    Number number =
        all
            ? new Number(p.category() + FIRST, p.label() + FIRST, true, p.first())
            : new Number(p.category(), p.label(), true, p.share());
    return number.ifShown(p.inTop().shown());
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
