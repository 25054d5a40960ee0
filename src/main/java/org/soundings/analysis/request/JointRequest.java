package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.sample.Sampling;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Listing.Line;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Fact;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.table.AdjustedP;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * Statistics of several variables of the same people. Of more than two variables a correlation is
 * computed for each pair, adjusted by Holm over all pairs.
 *
 * @param scale the scale whose items they are, or null
 * @param crossings the pairs that have categories both, counted so that what they hide is not given
 *     away
 */
public record JointRequest(
    String id,
    Kind kind,
    List<String> variables,
    @Nullable Scale scale,
    List<TableId> crossings,
    List<Statistic> statistics)
    implements Request {
  /** How the variables are looked at. */
  public enum Kind {
    CORRELATION,
    PAIRED,
    ITEMS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public JointRequest {
    variables = List.copyOf(variables);
    statistics = List.copyOf(statistics);
  }

  @Override
  public String asked() {
    return kind.word() + " " + Request.words(statistics);
  }

  @Override
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    crossings.forEach(table -> facts.add(new Fact.Counts(table.variables())));
    for (Statistic statistic : statistics) {
      patterns()
          .forEach(names -> facts.add(new Fact.Together(names.variables(), statistic.joint())));
    }
    return facts;
  }

  @Override
  public List<TableId> tables() {
    return crossings;
  }

  @Override
  public List<TableId> estimated() {
    return List.of();
  }

  @Override
  public List<TableId> patterns() {
    return kind == Kind.CORRELATION ? pairs() : List.of(new TableId(variables));
  }

  /** What is by the design is of the answers with their sampling unit and weight. */
  @Override
  public List<TableId> patterns(Sampling sampling) {
    List<TableId> all = new ArrayList<>(patterns());
    if (statistics.stream().anyMatch(s -> s.shape() == Shape.WEIGHTED_PAIR)) {
      all.add(new TableId(SampleRows.with(variables, sampling)));
    }
    return all;
  }

  private List<TableId> pairs() {
    List<TableId> pairs = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      for (int j = i + 1; j < variables.size(); j++) {
        pairs.add(TableId.of(variables.get(i), variables.get(j)));
      }
    }
    return pairs;
  }

  @Override
  public Finding.Joint find(Evidence evidence) {
    List<String> labels =
        variables.stream().map(v -> evidence.say(evidence.variable(v).wording())).toList();
    Source.Rows rows =
        kind == Kind.CORRELATION && variables.size() > 2
            ? Source.Rows.refused(labels, new int[0], evidence.level(), null)
            : new Sources(evidence).rows(variables, scale);
    Results all = Results.NONE;
    for (Statistic statistic : statistics) {
      all =
          all.and(
              kind == Kind.CORRELATION && variables.size() > 2
                  ? matrix(evidence, labels, statistic)
                  : evidence.results(statistic, source(evidence, statistic, rows)));
    }
    return new Finding.Joint(
        id,
        kind.word(),
        scale == null ? String.join("; ", labels) : evidence.say(scale.wording()),
        variables,
        labels,
        rows.refusal() == null ? rows.n() : 0,
        all);
  }

  private Source source(Evidence evidence, Statistic statistic, Source.Rows rows) {
    Shape shape = statistic.shape();
    if (shape == Shape.TICKS) {
      return new Sources(evidence).valid(variables, any -> true);
    }
    if (shape == Shape.WEIGHTED_PAIR) {
      return sampled(evidence, statistic);
    }
    boolean table =
        shape == Shape.SQUARE
            && evidence.variable(variables.get(0)) instanceof Variable.Categorical
            && evidence.variable(variables.get(1)) instanceof Variable.Categorical;
    if (!table) {
      return rows;
    }
    Table crossing = evidence.release().table(variables.get(0), variables.get(1));
    return new Sources(evidence)
        .cellsInOrder(
            evidence.categorical(variables.get(0)),
            evidence.categorical(variables.get(1)),
            crossing);
  }

  private Source sampled(Evidence evidence, Statistic statistic) {
    List<String> names = SampleRows.with(variables, evidence.sampling());
    Source.Rows rows = new Sources(evidence).rows(names, null);
    return rows.refusal(statistic) == null
        ? new Source.Sampled(rows, SampleRows.of(evidence, rows.all()))
        : rows;
  }

  /** A line a pair: what a statistic finds of two variables, adjusted over those that have a p. */
  private Results matrix(Evidence evidence, List<String> labels, Statistic statistic) {
    List<String> names = new ArrayList<>();
    List<Results> found = new ArrayList<>();
    for (TableId pair : pairs()) {
      found.add(statistic.of(new Sources(evidence).rows(pair.variables(), scale)));
      names.add(
          labels.get(variables.indexOf(pair.get(0)))
              + " with "
              + labels.get(variables.indexOf(pair.get(1))));
    }
    double[] p = found.stream().mapToDouble(JointRequest::pValue).toArray();
    double[] adjusted = AdjustedP.of(p, AdjustedP.Method.HOLM);
    long family = Arrays.stream(p).filter(each -> !Double.isNaN(each)).count();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      lines.add(new Line(names.get(i), line(found.get(i), adjusted[i])));
    }
    Results all =
        Results.of(
            new Listing(
                "",
                "Correlations, " + statistic.title(),
                List.of("coefficient", "interval", "n", "p", "adjusted p", "note"),
                lines,
                family == 0 ? "" : "Holm over a family of " + family + "."));
    return evidence.said(statistic, all.named(statistic.word()));
  }

  private static double pValue(Results of) {
    return of.tests().isEmpty() ? Double.NaN : of.tests().getFirst().result().pValue();
  }

  /** The effect of the test where there is one, else the first measure. */
  private static List<Value> line(Results of, double adjusted) {
    TestResult test = of.tests().isEmpty() ? null : of.tests().getFirst().result();
    Estimate measure = of.measures().isEmpty() ? null : of.measures().getFirst().estimate();
    Estimate estimate = test == null ? measure : test.effect();
    String note = test != null ? test.note() : measure != null ? measure.method().text() : "";
    long n = test != null ? test.n() : measure != null ? measure.n() : 0;
    return List.of(
        new Value.Number(estimate == null ? Double.NaN : estimate.value()),
        estimate == null ? new Value.Words("") : new Value.Interval(estimate),
        new Value.Words(Long.toString(n)),
        new Value.Probability(pValue(of)),
        new Value.Probability(adjusted),
        new Value.Words(note));
  }
}
