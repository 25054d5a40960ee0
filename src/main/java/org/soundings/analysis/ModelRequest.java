package org.soundings.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.statistic.Models;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Source;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.statistics.ModelMatrix;

/**
 * A regression of an outcome on predictors, or the part that each predictor has in what is
 * explained. Numbers and ordered variables enter as numbers, others as a term for each category but
 * the first; rows with an answer to each variable count.
 *
 * <p>Not made where one of the terms' categories holds fewer people than the policy's minimum,
 * since its coefficient would speak of them.
 */
public record ModelRequest(String id, Kind kind, String outcome, List<String> predictors)
    implements Request {
  /** What is fitted. */
  public enum Kind {
    LINEAR,
    LOGISTIC,
    PROPORTIONAL_ODDS,
    DRIVERS;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public ModelRequest {
    predictors = List.copyOf(predictors);
  }

  @Override
  public List<List<String>> tables() {
    return List.of();
  }

  @Override
  public List<List<String>> patterns() {
    return List.of(variables());
  }

  /**
   * Beside the answers the sampling unit and the weight, which a model with a design is made of.
   */
  @Override
  public List<List<String>> patterns(Sampling sampling) {
    return designed(sampling)
        ? List.of(SampleRows.with(variables(), sampling))
        : List.of(variables());
  }

  private boolean designed(Sampling sampling) {
    return sampling.designed() && kind != Kind.DRIVERS;
  }

  private List<String> variables() {
    List<String> all = new ArrayList<>(predictors);
    all.add(outcome);
    return all;
  }

  @Override
  public Finding.Joint find(Evidence evidence) {
    List<String> counted = patterns(evidence.sampling()).getFirst();
    Source.Rows rows = new Sources(evidence).coded(counted, this::isFactor);
    String refusal = rows.refusal() == null ? smallCategory(evidence, rows) : rows.refusal();
    List<String> labels = rows.labels().subList(0, variables().size());
    String asked = labels.getLast();
    Results results =
        refusal == null ? fitted(evidence, rows) : Models.refused(kind.word(), refusal);
    return new Finding.Joint(
        id, "model", asked, variables(), labels, refusal == null ? rows.n() : 0, results);
  }

  private Results fitted(Evidence evidence, Source.Rows rows) {
    ModelMatrix x = matrix(evidence, rows);
    double[] outcome = x.of(column(rows, predictors.size()));
    return Models.of(
        kind.word(),
        x,
        outcome,
        rows,
        designed(evidence.sampling()) ? SampleRows.of(evidence, rows.all()) : null);
  }

  private boolean isFactor(Variable variable) {
    return variable instanceof Variable.Nominal
        || (kind != Kind.LINEAR
            && kind != Kind.DRIVERS
            && variable.name().equals(outcome)
            && variable instanceof Variable.Categorical);
  }

  private @Nullable String smallCategory(Evidence evidence, Source.Rows rows) {
    for (int v = 0; v < variables().size(); v++) {
      int minimum =
          evidence.release().policy().minimum(evidence.codebook().sensitivity(variables().get(v)));
      if (isFactor(evidence.variable(variables().get(v)))) {
        long[] counts = new long[rows.categories()[v]];
        for (double[] row : rows.complete()) {
          counts[(int) row[v]]++;
        }
        if (Arrays.stream(counts).anyMatch(n -> n > 0 && n < minimum)) {
          return "Not published: a category of “" + rows.labels().get(v) + "” has too few people.";
        }
      }
    }
    return null;
  }

  private ModelMatrix matrix(Evidence evidence, Source.Rows rows) {
    ModelMatrix.Builder matrix = new ModelMatrix.Builder(rows.all().length);
    for (int v = 0; v < predictors.size(); v++) {
      Variable variable = evidence.variable(predictors.get(v));
      double[] column = column(rows, v);
      if (isFactor(variable)) {
        List<Category> categories = evidence.categorical(predictors.get(v)).categories();
        int[] used =
            Arrays.stream(column)
                .filter(x -> !Double.isNaN(x))
                .mapToInt(x -> (int) x)
                .sorted()
                .distinct()
                .toArray();
        matrix.factor(
            rows.labels().get(v),
            IntStream.of(used).mapToObj(c -> evidence.say(categories.get(c).wording())).toList(),
            Arrays.stream(column)
                .mapToInt(x -> Double.isNaN(x) ? -1 : Arrays.binarySearch(used, (int) x))
                .toArray());
      } else {
        matrix.number(rows.labels().get(v), column);
      }
    }
    return matrix.require(column(rows, predictors.size())).build();
  }

  private static double[] column(Source.Rows rows, int at) {
    return Arrays.stream(rows.all()).mapToDouble(row -> row[at]).toArray();
  }
}
