package org.soundings.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;

/**
 * The frequency of a categorical variable. "Prefer not to say" counts as an answer, under the
 * category {@code refused}, where anyone said so and its count is shown.
 *
 * @param variable its name
 * @param expected shares that a goodness-of-fit test holds the counts to, or null for equal ones
 */
public record FrequencyRequest(
    String id, String variable, List<Statistic> statistics, double @Nullable [] expected)
    implements Request {
  public FrequencyRequest {
    statistics = List.copyOf(statistics);
  }

  public FrequencyRequest(String id, String variable) {
    this(id, variable, List.of(), null);
  }

  public static final String REFUSED = "refused";

  @Override
  public List<List<String>> tables() {
    return List.of(List.of(variable));
  }

  @Override
  public Finding.Frequency find(Evidence evidence) {
    Variable.Categorical asked = evidence.categorical(variable);
    Table table = evidence.release().table(variable);
    Base base = Base.of(table);
    boolean refused = base.refused().shown() && base.refused().n() > 0;
    Cell answered = refused ? base.answered().plus(base.refused()) : base.answered();
    List<Finding.Share> shares = new ArrayList<>();
    for (int level = 0; level < asked.categories().size(); level++) {
      Category category = asked.categories().get(level);
      shares.add(
          share(
              evidence,
              category.code(),
              evidence.say(category.wording()),
              category.role(),
              table.cell(level),
              answered,
              among(table, level, refused)));
    }
    if (refused) {
      Category category = refused(evidence, variable);
      shares.add(
          share(
              evidence,
              category.code(),
              evidence.say(category.wording()),
              category.role(),
              base.refused(),
              answered,
              among(table, Base.refusedLevel(table.dimension(0)), true)));
    }
    boolean ordered = asked instanceof Variable.Ordinal;
    return new Finding.Frequency(
        id,
        variable,
        evidence.say(asked.wording()),
        base,
        answered,
        ordered,
        shares,
        ordered
            ? ScaleEnds.of(evidence, inOrder(asked), table, answered, among(table, -1, refused))
            : null,
        results(evidence, asked, table));
  }

  private Results results(Evidence evidence, Variable.Categorical asked, Table table) {
    Results all = Results.NONE;
    for (Statistic statistic : statistics) {
      all = all.and(evidence.results(statistic, source(statistic.shape(), evidence, asked, table)));
    }
    return all;
  }

  private Source source(Shape shape, Evidence evidence, Variable.Categorical asked, Table table) {
    Sources sources = new Sources(evidence);
    return switch (shape) {
      case VALUES -> sources.values(asked, table);
      case ORDERED_COUNTS -> sources.counts(asked, table, true, null);
      default -> sources.counts(asked, table, false, expected);
    };
  }

  /** The share of one level among the answers. */
  private Evidence.Share among(Table table, int level, boolean refused) {
    int answers = table.dimension(0).answers();
    int said = Base.refusedLevel(table.dimension(0));
    return new Evidence.Share(
        List.of(variable),
        cell -> cell == level,
        cell -> cell < answers || (refused && cell == said));
  }

  /** "Prefer not to say" as one more category of a frequency. */
  static Category refused(Evidence evidence, String variable) {
    Wording words =
        evidence
            .codebook()
            .refusal(variable)
            .orElseGet(() -> Wording.of(evidence.language(), "Prefer not to say"));
    return new Category(REFUSED, words, Category.Role.ASIDE, true);
  }

  static Finding.Share share(
      Evidence evidence,
      String code,
      String label,
      Category.Role role,
      Cell cell,
      Cell whole,
      Evidence.@Nullable Share among) {
    return new Finding.Share(code, label, role, cell, evidence.proportion(cell, whole, among));
  }

  /** The levels of the categories that stand in the order. */
  private static int[] inOrder(Variable.Categorical asked) {
    return IntStream.range(0, asked.categories().size())
        .filter(level -> asked.categories().get(level).role() != Category.Role.ASIDE)
        .toArray();
  }
}
