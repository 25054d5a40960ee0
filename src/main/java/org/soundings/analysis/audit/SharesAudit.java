package org.soundings.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.soundings.analysis.prose.Quantifier;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Spelling;

/**
 * Objects to shares of people: a percentage that no number of people gives, a word that it denies,
 * shares that exceed their base together or fall short of it, a count beside another percentage.
 *
 * @param figure where its base is 0 (not printed), only words and the sum are looked at
 * @param problems to which objections are added
 */
public record SharesAudit(PublishedFigure.Shares figure, Problems problems) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  void check() {
    for (PublishedFigure.Part part : figure.parts()) {
      if (part.percent() != null) {
        reachable(part, part.percent());
        part.words().forEach(said -> word(part, part.percent(), said));
      }
    }
    if (figure.one() && shares().size() == figure.parts().size()) {
      sum();
    }
    counts();
  }

  /**
   * Every base from 1 to the figure's own bound from which all of its percentages can come; none
   * where the bound is 0 or no base gives them.
   */
  public static List<Long> bases(PublishedFigure.Shares figure) {
    return LongStream.rangeClosed(1, figure.bases())
        .filter(
            n ->
                figure.parts().stream()
                    .allMatch(part -> part.percent() == null || part.percent().isPossible(n)))
        .boxed()
        .toList();
  }

  private List<Printed> shares() {
    return figure.parts().stream().flatMap(part -> Stream.ofNullable(part.percent())).toList();
  }

  private void reachable(PublishedFigure.Part part, Printed percent) {
    long n = figure.n();
    if (n == 0 || percent.isPossible(n)) {
      return;
    }
    long below = Math.min(percent.below(n), n - 1);
    problems.add(
        AuditProblem.NO_COUNT_GIVES.at(
            part.place(),
            named(part),
            percent.percent(),
            n,
            below,
            Audit.percent(below, n),
            below + 1,
            Audit.percent(below + 1, n)));
  }

  private void word(PublishedFigure.Part part, Printed percent, PublishedFigure.Said said) {
    Quantifier meaning = Quantifier.of(said.word()).orElse(null);
    if (meaning == null) {
      String remedy = Spelling.remedy(said.word(), Quantifier.known());
      problems.add(AuditProblem.UNKNOWN_WORD.at(said.place(), said.word(), remedy));
    } else if (!holds(part, percent, meaning)) {
      problems.add(
          AuditProblem.FALSE_WORD.at(
              said.place(), named(part), percent.percent(), said.word(), meaning.says()));
    }
  }

  /** Of any share that is printed so. */
  private boolean holds(PublishedFigure.Part part, Printed percent, Quantifier meaning) {
    if (meaning.largest()) {
      return figure.parts().stream()
          .filter(other -> !other.equals(part) && other.percent() != null)
          .allMatch(other -> low(other).compareTo(percent.high()) <= 0);
    }
    return meaning.meets(share(percent.low()), share(percent.high()));
  }

  private static BigDecimal low(PublishedFigure.Part part) {
    return part.percent() == null ? BigDecimal.ZERO : part.percent().low();
  }

  private static double share(BigDecimal percent) {
    return percent.doubleValue() / 100;
  }

  private void sum() {
    BigDecimal low = shares().stream().map(Printed::low).reduce(BigDecimal.ZERO, BigDecimal::add);
    long n = figure.n();
    if (n == 0) {
      if (low.compareTo(HUNDRED) > 0) {
        problems.add(
            AuditProblem.TOO_MANY.at(figure.place(), figure.name(), written(), printedSum()));
      }
      return;
    }
    long fewest = shares().stream().mapToLong(p -> fewest(p, n)).sum();
    if (fewest > n) {
      problems.add(
          AuditProblem.MORE_THAN_BASE.at(
              figure.place(), figure.name(), written(), printedSum(), n, fewest));
    }
    long most = shares().stream().mapToLong(p -> most(p, n)).sum();
    if (figure.complete() && most < n) {
      problems.add(AuditProblem.TOO_FEW.at(figure.place(), figure.name(), most, n));
    }
  }

  private static long fewest(Printed percent, long n) {
    return percent.isPossible(n) ? percent.fewest(n) : percent.nearest(n);
  }

  private static long most(Printed percent, long n) {
    return percent.isPossible(n) ? percent.most(n) : percent.nearest(n);
  }

  private String written() {
    return shares().stream()
        .map(printed -> printed.percent().toPlainString())
        .collect(Collectors.joining(" + "));
  }

  private BigDecimal printedSum() {
    return shares().stream().map(Printed::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void counts() {
    long n = figure.n();
    for (PublishedFigure.Part part : figure.parts()) {
      Printed percent = part.percent();
      if (percent != null && part.count() >= 0 && n > 0 && !isShare(part.count(), n, percent)) {
        problems.add(
            AuditProblem.COUNT.at(part.place(), named(part), part.count(), n, percent.percent()));
      }
    }
    boolean all = figure.parts().stream().allMatch(part -> part.count() >= 0);
    long counted = figure.parts().stream().mapToLong(PublishedFigure.Part::count).sum();
    if (all && n > 0 && figure.one() && figure.complete() && counted < n) {
      problems.add(AuditProblem.TOO_FEW.at(figure.place(), figure.name(), counted, n));
    }
    if (all && n > 0 && figure.one() && counted > n) {
      problems.add(
          AuditProblem.MORE_THAN_BASE.at(
              figure.place(), figure.name(), "the counts", Audit.percent(counted, n), n, counted));
    }
  }

  private static boolean isShare(long count, long n, Printed percent) {
    return count <= n && count >= percent.fewest(n) && count <= percent.most(n);
  }

  private String named(PublishedFigure.Part part) {
    return figure.name() + ", " + part.name();
  }
}
