package org.soundings.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.finding.Digits;
import org.soundings.analysis.finding.Families;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Paragraph;
import org.soundings.analysis.finding.Pooling;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.prose.LiveNumbers;
import org.soundings.analysis.request.Evidence;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.sample.InclusionWeights;
import org.soundings.analysis.sample.SampleCheck;
import org.soundings.analysis.sample.Sampling;
import org.soundings.analysis.sample.Weighting;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Fact;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Release;
import org.soundings.disclosure.records.Generalisation;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.tally.Columns;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.TooManyCells;

/** A plan and responses become findings: counted, then cleared, then computed, in that order. */
public final class Analysis {
  private Analysis() {}

  /**
   * @param design of the questionnaire whose {@code columns} these are
   * @throws Refused where the sample cannot be analysed by its design: a stratum of one unit that
   *     the plan says nothing about, responses without a stratum or cluster
   */
  public static Cleared<Findings> of(Plan plan, Design design, Columns columns) {
    return of(plan, design, columns, List.of());
  }

  /**
   * The same for answers of which others have been published before: what all of it would tell
   * together is hidden.
   *
   * @param earlier what was published of the same answers, with the same weights; the first first
   */
  public static Cleared<Findings> of(
      Plan plan, Design design, Columns columns, List<Cube> earlier) {
    return of(plan, design, columns, earlier, (cube, tally) -> new Gate(cube).clear(tally));
  }

  /** What clears a release. */
  interface Door extends BiFunction<Cube, Tally, Cleared<Release>> {}

  /** With another door in place of the gate, for the proof that the gate is needed. */
  static Cleared<Findings> of(Plan plan, Design design, Columns columns, Door door) {
    return of(plan, design, columns, List.of(), door);
  }

  private static Cleared<Findings> of(
      Plan plan, Design design, Columns columns, List<Cube> earlier, Door door) {
    String imputation = design.imputation();
    if (imputation == null) {
      return found(plan, design, columns, earlier, door).map(found -> findings(plan, found));
    }
    List<Columns> parts = List.copyOf(columns.by(imputation).values());
    if (parts.size() < 2 || parts.stream().mapToLong(Columns::size).distinct().count() > 1) {
      throw new Refused(PlanProblem.IMPUTATIONS.at(Place.of(plan.id()), imputation));
    }
    List<Cleared<Found>> each =
        parts.stream().map(part -> found(plan, design, part, earlier, door)).toList();
    return each.getFirst()
        .map(first -> findings(plan, first.pooled(each.stream().map(Cleared::value).toList())));
  }

  /**
   * What was found, before prose is put to it.
   *
   * @param weight what a report calls the weight, or null
   * @param sampleDf degrees of freedom of a sample with a design, or NaN
   * @param design of the sample, in a sentence; empty where there is none
   */
  private record Found(
      @Nullable String weight,
      long responses,
      boolean exact,
      long unweighted,
      double sampleDf,
      String design,
      List<Finding> findings) {
    Found pooled(List<Found> each) {
      Pooling pooling = new Pooling(sampleDf);
      return new Found(
          weight,
          responses,
          exact,
          unweighted,
          sampleDf,
          design,
          IntStream.range(0, findings.size())
              .mapToObj(i -> pooling.of(each.stream().map(f -> f.findings.get(i)).toList()))
              .toList());
    }
  }

  private static Cleared<Found> found(
      Plan plan, Design design, Columns columns, List<Cube> earlier, Door door) {
    if (plan.weighted() && design.weight() == null && !design.population().isEmpty()) {
      Design derived = design.weighted(InclusionWeights.VARIABLE);
      return found(
          plan, derived, InclusionWeights.added(plan.sample(), design, columns), earlier, door);
    }
    Weighting weighting = plan.weighting();
    if (weighting == null) {
      Sampling sampling = Sampling.of(plan.sample(), design, columns);
      return of(plan, sampling, sampling.weight(), columns, earlier, door);
    }
    if (plan.weighted() && design.replicates() != null) {
      throw new Refused(PlanProblem.REWEIGHTED.at(Place.of(plan.id())));
    }
    String base = plan.weighted() ? design.weight() : null;
    Weighting.Weighted weighted = weighting.weigh(columns, base, plan.sample());
    return of(
        plan,
        Sampling.of(plan.sample(), design, Weighting.VARIABLE, weighted.columns())
            .agreeing(weighting.fixed(), weighting.fixedNumbers()),
        weighted.summary(),
        weighted.columns(),
        earlier,
        door);
  }

  /**
   * @param weight what a report calls the weight, or null
   */
  private static Cleared<Found> of(
      Plan plan,
      Sampling sampling,
      @Nullable String weight,
      Columns all,
      List<Cube> earlier,
      Door door) {
    SeveralReleases releases =
        SeveralReleases.of(earlier, cube(plan, all.codebook()), sampling.weight(), all);
    Columns columns = releases.columns();
    SampleCheck check = new SampleCheck(plan.sample(), sampling);
    check.checkWeight(columns);
    Tally tally = tally(columns, wanted(plan, releases.all(), sampling, columns), plan);
    if (sampling.designed()) {
      check.check(tally.table(TableId.of(sampling.units())));
    }
    return releases
        .clear(door, tally)
        .map(release -> found(plan, sampling, weight, columns.codebook(), release));
  }

  private static Tally tally(Columns columns, TallyPlan wanted, Plan plan) {
    try {
      return columns.tally(wanted);
    } catch (TooManyCells tooMany) {
      throw new Refused(
          PlanProblem.TOO_MANY_CELLS.at(Place.of(plan.id()), String.valueOf(tooMany.getMessage())));
    }
  }

  private static TallyPlan wanted(Plan plan, Cube cube, Sampling sampling, Columns columns) {
    List<TableId> tables = new ArrayList<>(cube.counted());
    if (sampling.designed()) {
      tables.add(TableId.of(sampling.units()));
      plan.requests().stream()
          .flatMap(request -> request.estimated().stream())
          .forEach(names -> tables.add(names.after(sampling.units())));
    }
    return sampling.plan(
        tables,
        Stream.concat(
                plan.requests().stream().flatMap(request -> request.patterns(sampling).stream()),
                cube.combined().stream())
            .toList(),
        columns);
  }

  /** All that a plan publishes: one release, cleared whole. */
  public static Cube cube(Plan plan, Codebook codebook) {
    List<Fact> facts = plan.requests().stream().flatMap(r -> r.facts().stream()).toList();
    SortedMap<String, List<String>> besides = besides(plan);
    plan.requests().forEach(request -> besides.put("asked " + request.id(), asked(request)));
    if (plan.weighting() != null) {
      besides.put("weighting", List.of(plan.weighting().toString()));
    }
    if (plan.weighted()) {
      besides.put("weighted", List.of());
    }
    return new Cube(
        plan.policy(),
        Stream.concat(
                tables(plan).stream(),
                facts.stream()
                    .filter(Fact.Squares.class::isInstance)
                    .map(Fact::variables)
                    .map(TableId::new))
            .toList(),
        groups(plan),
        besides,
        facts,
        codebook);
  }

  /**
   * The hash that version 0.1.0 gave to a plan, as waves that it opened still have it. It is of
   * tables and groups alone.
   */
  public static String markOf010(Plan plan, Codebook codebook) {
    return new Cube(plan.policy(), tables(plan), groups(plan), besides(plan), List.of(), codebook)
        .sha256();
  }

  private static List<TableId> tables(Plan plan) {
    return plan.requests().stream().flatMap(request -> request.tables().stream()).toList();
  }

  private static List<String> groups(Plan plan) {
    return plan.requests().stream().flatMap(request -> request.groups().stream()).toList();
  }

  private static SortedMap<String, List<String>> besides(Plan plan) {
    SortedMap<String, List<String>> besides = new TreeMap<>();
    if (plan.microdata() != null) {
      besides.put(
          "identify",
          plan.microdata().identify().stream()
              .map(
                  g -> g.variable() + g.steps().stream().map(Generalisation.Step::groupOf).toList())
              .toList());
      besides.put("keep", plan.microdata().keep());
    }
    if (plan.openText() != null) {
      besides.put("quotations", plan.openText().items());
      besides.put("analyst", List.of(plan.openText().analyst()));
    }
    return besides;
  }

  /** A request in words that change with whatever it asks for. */
  private static List<String> asked(Request request) {
    return List.of(request.getClass().getSimpleName(), request.asked());
  }

  private static Found found(
      Plan plan, Sampling sampling, @Nullable String weight, Codebook codebook, Release release) {
    Evidence evidence = new Evidence(release, codebook, plan.language(), plan.level(), sampling);
    return new Found(
        weight,
        release.responses(),
        release.exact(),
        release.unweighted(),
        evidence.sampleDf(),
        sampling.described(),
        Families.adjusted(
            plan.requests().stream().map(Request::family).toList(),
            plan.requests().stream().map(request -> request.find(evidence)).toList()));
  }

  private static Findings findings(Plan plan, Found found) {
    Iterator<Finding> next =
        found.findings.stream()
            .map(finding -> plan.policy().isOpen() ? finding : Digits.of(finding))
            .iterator();
    List<List<Finding>> each =
        plan.sections().stream()
            .map(section -> section.requests().stream().map(request -> next.next()).toList())
            .toList();
    List<List<Paragraph>> prose =
        LiveNumbers.of(
            plan.sections().stream().map(Plan.Section::prose).toList(),
            each.stream().flatMap(List::stream).toList(),
            plan.level(),
            plan.protocol().recruitment(),
            found.responses);
    List<Findings.Section> sections = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      String title = plan.sections().get(i).title();
      sections.add(new Findings.Section(title, prose.get(i), each.get(i)));
    }
    return new Findings(
        plan.id(),
        plan.title(),
        plan.subtitle(),
        plan.language(),
        plan.policy(),
        plan.level(),
        found.weight,
        found.responses,
        found.exact,
        found.unweighted,
        found.design,
        plan.protocol(),
        sections);
  }
}
