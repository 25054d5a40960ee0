package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.sample.Sampling;
import org.soundings.analysis.statistic.ModelResults;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Source;
import org.soundings.disclosure.Fact;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.statistics.Words;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.tally.TableId;

/**
 * A regression of an outcome on predictors, or the part that each predictor has in what is
 * explained. Numbers enter as they are, categories as a term for each but the reference; ordered
 * ones as 1, 2, 3 where that is asked for, and always where drivers are. Rows with an answer to
 * each variable count; "don't know" is none.
 *
 * <p>Not made where one of the terms' categories holds fewer people than the policy's minimum,
 * since its coefficient would speak of them.
 *
 * @param references the code of a predictor's reference category, where it is not the first
 * @param numbers ordered predictors that enter as 1, 2, 3
 */
public record ModelRequest(
    String id,
    Kind kind,
    String outcome,
    List<String> predictors,
    Map<String, String> references,
    List<String> numbers)
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
    references = Map.copyOf(references);
    numbers = List.copyOf(numbers);
  }

  @Override
  public String asked() {
    return kind.word() + " " + new TreeMap<>(references) + " " + numbers;
  }

  @Override
  public List<Fact> facts() {
    return List.of(new Fact.Together(variables(), Fact.Joint.ROWS));
  }

  @Override
  public List<TableId> tables() {
    return List.of();
  }

  @Override
  public List<TableId> patterns() {
    return List.of(new TableId(variables()));
  }

  /**
   * Beside the answers the sampling unit and the weight, which a model with a design is made of.
   */
  @Override
  public List<TableId> patterns(Sampling sampling) {
    return designed(sampling)
        ? List.of(new TableId(SampleRows.with(variables(), sampling)))
        : List.of(new TableId(variables()));
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
    List<String> counted = patterns(evidence.sampling()).getFirst().variables();
    Source.Rows rows = new Sources(evidence).valid(counted, this::isFactor);
    String refusal = refusal(evidence, rows);
    List<String> labels = rows.labels().subList(0, variables().size());
    String asked = labels.getLast();
    Results results =
        refusal == null ? fitted(evidence, rows) : ModelResults.refused(kind.word(), refusal);
    if (kind == Kind.DRIVERS) {
      results = evidence.withoutDesign(results);
    }
    return new Finding.Joint(
        id, "model", asked, variables(), labels, refusal == null ? rows.n() : 0, results);
  }

  /** A model may be as many numbers as its table has cells: it is as free as that, or hidden. */
  private @Nullable String refusal(Evidence evidence, Source.Rows rows) {
    if (rows.refusal() != null) {
      return rows.refusal();
    }
    return rows.cleared() == Fact.Joint.ROWS ? smallCategory(evidence, rows) : Source.HIDDEN;
  }

  private Results fitted(Evidence evidence, Source.Rows rows) {
    try {
      return fitted(evidence, rows, matrix(evidence, rows));
    } catch (IllegalArgumentException why) {
      return ModelResults.refused(kind.word(), String.valueOf(why.getMessage()));
    }
  }

  private Results fitted(Evidence evidence, Source.Rows rows, ModelMatrix x) {
    double[] outcome =
        Arrays.stream(x.of(column(rows, predictors.size()))).map(ranks(evidence)).toArray();
    return ModelResults.of(
            kind.word(),
            x,
            outcome,
            rows,
            designed(evidence.sampling()) ? SampleRows.of(evidence, rows.all()) : null)
        .explained(coding(evidence, rows));
  }

  private boolean isFactor(Variable variable) {
    if (variable.name().equals(outcome) && (kind == Kind.LINEAR || kind == Kind.DRIVERS)) {
      return variable instanceof Variable.Nominal;
    }
    return variable instanceof Variable.Nominal
        || (variable instanceof Variable.Ordinal
            && kind != Kind.DRIVERS
            && !numbers.contains(variable.name()));
  }

  /** How categories became numbers: "Reference: Group, M. As 1, 2, 3: Age. By its codes: Days." */
  private String coding(Evidence evidence, Source.Rows rows) {
    List<String> references = new ArrayList<>();
    List<String> numbered = new ArrayList<>();
    List<String> coded = new ArrayList<>();
    for (int v = 0; v < variables().size(); v++) {
      Variable variable = evidence.variable(variables().get(v));
      if (!isFactor(variable) && variable instanceof Variable.Ordinal) {
        (isNumbered(variable) ? numbered : coded).add(rows.labels().get(v));
      } else if (isFactor(variable) && v < predictors.size()) {
        references.add(rows.labels().get(v) + ", " + compared(evidence, rows, v));
      }
    }
    return Stream.of(
            kind == Kind.LOGISTIC || kind == Kind.PROPORTIONAL_ODDS ? odds(evidence, rows) : "",
            listed("Reference: ", references),
            listed("As 1, 2, 3: ", numbered),
            listed("By the codes in the questionnaire: ", coded))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * Whether its categories count 1, 2, 3 ... as they are listed; else they count as their codes.
   */
  private static boolean isNumbered(Variable variable) {
    double[] values =
        Arrays.stream(((Variable.Categorical) variable).values())
            .filter(value -> !Double.isNaN(value))
            .toArray();
    return IntStream.range(0, values.length).allMatch(i -> values[i] == i + 1);
  }

  /**
   * From the place of an outcome's category in the list to its place in the order; a number, and
   * what has no order, stays.
   */
  private DoubleUnaryOperator ranks(Evidence evidence) {
    Variable asked = evidence.variable(outcome);
    if (!isFactor(asked) || !(asked instanceof Variable.Ordinal ordinal)) {
      return DoubleUnaryOperator.identity();
    }
    List<Integer> order = Arrays.stream(ordinal.order()).boxed().toList();
    return place -> order.indexOf((int) place);
  }

  /**
   * Which categories are modelled against which: "Log odds of “No” against “Yes”." or "From
   * “Never”, the lowest, to “Always”, the highest."
   */
  private String odds(Evidence evidence, Source.Rows rows) {
    List<String> given =
        Arrays.stream(rows.complete())
            .mapToInt(row -> (int) row[predictors.size()])
            .distinct()
            .boxed()
            .sorted(Comparator.comparingDouble(place -> ranks(evidence).applyAsDouble(place)))
            .map(place -> evidence.categorical(outcome).categories().get(place))
            .map(category -> evidence.say(category.wording()))
            .toList();
    if (given.size() < 2) {
      return "";
    }
    return kind == Kind.PROPORTIONAL_ODDS
        ? "From “%s”, the lowest, to “%s”, the highest."
            .formatted(given.getFirst(), given.getLast())
        : "Log odds of “"
            + String.join("” or “", given.subList(1, given.size()))
            + "” against “"
            + given.getFirst()
            + "”.";
  }

  private static String listed(String before, List<String> names) {
    return names.isEmpty() ? "" : Words.sentence(before + String.join("; ", names));
  }

  /** What the other categories of a predictor are compared with. */
  private String compared(Evidence evidence, Source.Rows rows, int predictor) {
    String name = predictors.get(predictor);
    int asked = reference(evidence, name);
    int place =
        asked == ModelMatrix.Builder.FIRST
            ? Arrays.stream(rows.complete()).mapToInt(row -> (int) row[predictor]).min().orElse(0)
            : asked;
    return evidence.say(evidence.categorical(name).categories().get(place).wording());
  }

  /** The place of the reference category that was asked for, or -1. */
  private int reference(Evidence evidence, String predictor) {
    String code = references.get(predictor);
    return code == null
        ? ModelMatrix.Builder.FIRST
        : evidence.categorical(predictor).categories().stream()
            .map(Category::code)
            .toList()
            .indexOf(code);
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
        matrix.factor(
            rows.labels().get(v),
            categories.stream().map(c -> ": " + evidence.say(c.wording())).toList(),
            Arrays.stream(column).mapToInt(x -> Double.isNaN(x) ? -1 : (int) x).toArray(),
            reference(evidence, predictors.get(v)));
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
