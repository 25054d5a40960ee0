package org.soundings.study;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.request.Request;
import org.soundings.disclosure.Cube;
import org.soundings.tally.Cell;
import org.soundings.tally.TableId;

/**
 * How much of a finding is shown, and why not all of it. The reason follows from what was asked for
 * and from the policy, never from a number that is hidden (D7).
 *
 * @param wording its question
 * @param by the question of its groups; empty where there are none
 * @param language of both
 * @param fewest the smallest group of which its questions may be shown, where that is more than the
 *     policy asks for; else 0
 */
public record ShownFinding(
    String wording, String by, String language, Kind kind, int shown, int hidden, int fewest) {
  /** What its numbers are. */
  public enum Kind {
    SHARES,
    TABLE,
    MEANS,

    /** Statistics of several questions together. */
    TOGETHER,
    TEXTS
  }

  /** Why some of its numbers are hidden. */
  public enum Reason {
    NONE,

    /** Its questions may be shown of larger groups only. */
    SENSITIVE,
    SMALL_GROUPS,
    FEW_ANSWERS,
    TOO_FEW
  }

  public Reason reason() {
    if (hidden == 0) {
      return Reason.NONE;
    }
    if (fewest > 0) {
      return Reason.SENSITIVE;
    }
    if (!by.isEmpty()) {
      return Reason.SMALL_GROUPS;
    }
    return kind == Kind.SHARES && shown > 0 ? Reason.FEW_ANSWERS : Reason.TOO_FEW;
  }

  /**
   * Of every finding of a report, in its order; each statement of a grid by itself.
   *
   * @param cube all that the plan publishes
   */
  static List<ShownFinding> of(Plan plan, Findings findings, Cube cube) {
    List<Request> requests = plan.requests();
    List<Finding> all = findings.all();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            i -> {
              int k = fewest(requests.get(i), cube);
              int fewest = k > cube.policy().minimum() ? k : 0;
              return of(all.get(i), findings.language(), fewest);
            })
        .toList();
  }

  private static int fewest(Request request, Cube cube) {
    return request.tables().stream()
        .flatMap(TableId::stream)
        .mapToInt(cube::k)
        .max()
        .orElse(cube.policy().minimum());
  }

  private static Stream<ShownFinding> of(Finding finding, String language, int fewest) {
    return switch (finding) {
      case Finding.Grid grid -> grid.statements().stream().flatMap(f -> of(f, language, fewest));
      case Finding.Changed changed -> Stream.of();
      default -> {
        List<Boolean> shown = numbers(finding);
        int count = (int) shown.stream().filter(each -> each).count();
        yield Stream.of(
            new ShownFinding(
                finding.wording(),
                by(finding),
                language,
                kind(finding),
                count,
                shown.size() - count,
                fewest));
      }
    };
  }

  /** Whether each of its numbers is shown. */
  private static List<Boolean> numbers(Finding finding) {
    return switch (finding) {
      case Finding.Frequency f -> shares(f.shares());
      case Finding.Multiple m -> shares(m.shares());
      case Finding.Ranked r -> r.places().stream().map(place -> place.inTop().shown()).toList();
      case Finding.Crosstab c ->
          c.rows().stream().flatMap(row -> shares(row.shares()).stream()).toList();
      case Finding.Mean m ->
          m.groups().stream().map(group -> group.status() == Cell.Status.SHOWN).toList();
      case Finding.Joint j -> List.of(j.n() > 0 || j.isByPairs());
      case Finding.OpenText t -> List.of(t.base().answered().shown());
      case Finding.Grid g -> List.of();
      case Finding.Changed c -> List.of();
    };
  }

  private static List<Boolean> shares(List<Finding.Share> shares) {
    return shares.stream().map(share -> share.cell().shown()).toList();
  }

  private static Kind kind(Finding finding) {
    return switch (finding) {
      case Finding.Crosstab c -> Kind.TABLE;
      case Finding.Mean m -> Kind.MEANS;
      case Finding.Joint j -> Kind.TOGETHER;
      case Finding.OpenText t -> Kind.TEXTS;
      default -> Kind.SHARES;
    };
  }

  private static String by(Finding finding) {
    return switch (finding) {
      case Finding.Crosstab c -> c.columnWording();
      case Finding.Mean m -> Objects.requireNonNullElse(m.byWording(), "");
      default -> "";
    };
  }
}
