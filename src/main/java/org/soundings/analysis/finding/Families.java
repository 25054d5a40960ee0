package org.soundings.analysis.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.table.AdjustedP;

/**
 * Adjusts the p-values of tests that are looked at together: those of one question by each grouping
 * of a banner (Holm), or of each variable of a screen (Benjamini-Hochberg). Where a plan asks for
 * several tests, the first of each finding are one family, the second another, whatever their
 * names: a screen tests numbers and categories alike.
 */
public final class Families {
  private final Map<Member, List<Double>> values = new LinkedHashMap<>();
  private final Map<Member, Iterator<Double>> adjusted = new HashMap<>();

  /** The tests in one place of the findings of a family. */
  private record Member(TestFamily family, int place) {}

  /**
   * @param each the family of the tests of each finding
   */
  public static List<Finding> adjusted(List<TestFamily> each, List<Finding> findings) {
    Families families = new Families();
    for (int i = 0; i < findings.size(); i++) {
      families.gather(each.get(i), findings.get(i).results());
    }
    families.values.forEach(families::adjust);
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      all.add(families.taken(each.get(i), findings.get(i)));
    }
    return all;
  }

  private void gather(TestFamily family, Results results) {
    for (int place = 0; !family.name().isEmpty() && place < results.tests().size(); place++) {
      values
          .computeIfAbsent(new Member(family, place), any -> new ArrayList<>())
          .add(results.tests().get(place).result().pValue());
    }
  }

  private void adjust(Member member, List<Double> p) {
    double[] each = p.stream().mapToDouble(Double::doubleValue).toArray();
    adjusted.put(
        member, Arrays.stream(AdjustedP.of(each, member.family.method())).boxed().iterator());
  }

  private Finding taken(TestFamily family, Finding finding) {
    List<Results.Tested> tests = finding.results().tests();
    if (tests.isEmpty() || family.name().isEmpty()) {
      return finding;
    }
    Iterator<Integer> place = IntStream.range(0, tests.size()).iterator();
    return with(finding, finding.results().with(t -> taken(new Member(family, place.next()), t)));
  }

  private Results.Tested taken(Member member, Results.Tested t) {
    double p = adjusted.getOrDefault(member, Collections.emptyIterator()).next();
    long made =
        values.getOrDefault(member, List.of()).stream().filter(each -> !each.isNaN()).count();
    if (made < 2 || !t.result().isDefined()) {
      return t;
    }
    String method = member.family.method() == AdjustedP.Method.HOLM ? "Holm" : "Benjamini-Hochberg";
    return new Results.Tested(t.asked(), t.result(), new Results.Adjusted(p, method, (int) made));
  }

  /** The same finding with other results. */
  public static Finding with(Finding finding, Results results) {
    return switch (finding) {
      case Finding.Frequency f ->
          new Finding.Frequency(
              f.id(),
              f.variable(),
              f.wording(),
              f.base(),
              f.answered(),
              f.whole(),
              f.order(),
              f.shares(),
              f.boxes(),
              results);
      case Finding.Multiple m ->
          new Finding.Multiple(
              m.id(), m.wording(), m.base(), m.shares(), m.ofMentions(), m.chosen(), results);
      case Finding.Ranked r ->
          new Finding.Ranked(r.id(), r.wording(), r.ranked(), r.top(), r.places(), results);
      case Finding.Crosstab c ->
          new Finding.Crosstab(
              c.id(),
              c.rowVariable(),
              c.columnVariable(),
              c.wording(),
              c.columnWording(),
              c.whole(),
              c.groups(),
              c.rows(),
              results);
      case Finding.Mean m ->
          new Finding.Mean(
              m.id(),
              m.variable(),
              m.wording(),
              m.by(),
              m.byWording(),
              m.unit(),
              m.date(),
              m.groups(),
              results,
              m.scale(),
              m.reliability(),
              m.others());
      case Finding.Joint j ->
          new Finding.Joint(
              j.id(), j.kind(), j.wording(), j.variables(), j.labels(), j.n(), results);
      case Finding.Grid g -> g;
      case Finding.Changed c -> c;
      case Finding.OpenText t -> t;
    };
  }
}
