package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Families;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Fact;
import org.soundings.phrase.PhraseBundle;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.LikertBoxes;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * The frequency of a categorical variable. "Prefer not to say" counts as an answer, under the
 * category {@code refused}, where anyone said so and its count is shown.
 *
 * @param whole whom its shares are of
 * @param variable its name
 * @param expected shares that a goodness-of-fit test holds the counts to, or null for equal ones
 */
public record FrequencyRequest(
    String id,
    String variable,
    List<Statistic> statistics,
    double @Nullable [] expected,
    Whole.Of whole)
    implements Request {
  public FrequencyRequest {
    statistics = List.copyOf(statistics);
  }

  /** Of all who answered, without statistics. */
  public FrequencyRequest(String id, String variable) {
    this(id, variable, List.of(), null, Whole.Of.ANSWERED);
  }

  @Override
  public String asked() {
    return whole + " " + Request.words(statistics) + " " + Arrays.toString(expected);
  }

  @Override
  public List<Fact> facts() {
    return List.of(new Fact.Counts(List.of(variable)), new Fact.Varying(List.of(variable)));
  }

  @Override
  public List<TableId> tables() {
    return List.of(TableId.of(variable));
  }

  @Override
  public Finding.Frequency find(Evidence evidence) {
    Variable.Categorical asked = evidence.categorical(variable);
    Table table = evidence.release().table(variable);
    Base base = Base.of(table);
    boolean refused = base.refused().shown() && base.refused().n() > 0;
    Cell answers = refused ? base.answered().plus(base.refused()) : base.answered();
    Cell outside = outside(asked, table, refused);
    Cell answered = answers.minus(outside);
    boolean counted = refused && !valid();
    List<Finding.Share> shares = new ArrayList<>();
    for (int level = 0; level < asked.categories().size(); level++) {
      Category category = asked.categories().get(level);
      Evidence.Share among = among(asked, table, level, counted);
      Finding.Share share =
          share(
              evidence,
              category.code(),
              evidence.say(category.wording()),
              category.role(),
              table.cell(level),
              answered,
              among);
      shares.add(isOutside(category) ? counted(evidence, share) : share);
    }
    if (refused) {
      Category category = refused(evidence, variable);
      Finding.Share share =
          share(
              evidence,
              category.code(),
              evidence.say(category.wording()),
              category.role(),
              base.refused(),
              answered,
              among(asked, table, Base.refusedLevel(table.dimension(0)), counted));
      shares.add(valid() ? counted(evidence, share) : share);
    }
    Finding.Frequency found =
        new Finding.Frequency(
            id,
            variable,
            evidence.say(asked.wording()),
            base,
            answered,
            new Whole(whole, answers),
            order(asked),
            shares,
            Sources.inOrder(asked).length > LikertBoxes.FEWEST
                ? ends(evidence, asked, table, answered, counted)
                : null,
            Results.NONE);
    return (Finding.Frequency)
        Families.with(found, results(evidence, asked, table, found, counted));
  }

  private @Nullable LikertBoxes ends(
      Evidence evidence, Variable.Categorical asked, Table table, Cell answered, boolean counted) {
    return asked instanceof Variable.Ordinal && answered.shown()
        ? ScaleEnds.of(
            evidence, Sources.inOrder(asked), table, answered, among(asked, table, -1, counted))
        : null;
  }

  /** A count that no share is of, since it is not in the base. */
  static Finding.Share counted(Evidence evidence, Finding.Share share) {
    return new Finding.Share(
        share.category(),
        share.label(),
        share.role(),
        share.cell(),
        Estimate.undefined(evidence.level(), 0, "not in the base"));
  }

  private boolean valid() {
    return whole == Whole.Of.VALID;
  }

  private boolean isOutside(Category category) {
    return valid() && category.role() == Category.Role.ASIDE;
  }

  /** Those who answered and are not in the base. */
  private Cell outside(Variable.Categorical asked, Table table, boolean refused) {
    Cell outside = Whole.NOBODY;
    for (int level = 0; level < asked.categories().size(); level++) {
      outside =
          isOutside(asked.categories().get(level)) ? outside.plus(table.cell(level)) : outside;
    }
    return valid() && refused ? outside.plus(Base.of(table).refused()) : outside;
  }

  private Results results(
      Evidence evidence,
      Variable.Categorical asked,
      Table table,
      Finding.Frequency found,
      boolean counted) {
    Results all = Results.NONE;
    for (Statistic statistic : statistics) {
      Source source =
          statistic.shape() == Shape.ENDS
              ? ends(evidence, found, ends(evidence, asked, table, found.answered(), counted))
              : source(statistic, evidence, asked, table, found);
      String of = source.n() == found.answered().n() ? "" : ofValid(source.n());
      Results results = evidence.results(statistic, source, of);
      all =
          all.and(
              statistic.shape() == Shape.WEIGHTED_QUANTILES
                  ? evidence.fixed(TableId.of(variable), results)
                  : results);
    }
    return all;
  }

  private static Source ends(
      Evidence evidence, Finding.Frequency found, @Nullable LikertBoxes boxes) {
    long n = found.answered().n();
    return boxes == null
        ? new Source.Nothing(evidence.level(), n, Sources.HIDDEN)
        : new Source.Ends(boxes, evidence.level(), n, null);
  }

  /** What is said of a statistic that is not of the finding's base. */
  static String ofValid(long n) {
    return "Of the " + n + " with a valid answer.";
  }

  /** Shares and the two ends are of the finding's base; values and fits of valid answers alone. */
  private Source source(
      Statistic statistic,
      Evidence evidence,
      Variable.Categorical asked,
      Table table,
      Finding.Frequency found) {
    Sources sources = new Sources(evidence);
    return switch (statistic.shape()) {
      case VALUES -> sources.values(asked, table);
      case WEIGHTED_QUANTILES -> sources.quantiles(variable, table);
      default ->
          statistic.word().equals("goodness-of-fit")
              ? sources.counts(asked, table, !expectsAll(asked), expected)
              : shares(evidence, table, found);
    };
  }

  /** Whether the plan expects a share of "don't know" and the like, too. */
  private boolean expectsAll(Variable.Categorical asked) {
    return expected != null && expected.length == asked.categories().size();
  }

  /** The counts of the categories in the base. */
  private static Source.Counts shares(Evidence evidence, Table table, Finding.Frequency found) {
    List<Finding.Share> inside =
        found.shares().stream()
            .filter(s -> !found.whole().valid() || s.role() != Category.Role.ASIDE)
            .toList();
    long[] counts = inside.stream().mapToLong(s -> s.cell().n()).toArray();
    return new Source.Counts(
        counts,
        inside.stream().map(Finding.Share::label).toList(),
        null,
        evidence.level(),
        found.answered().n(),
        found.answered().shown() ? evidence.refusal(table) : Sources.HIDDEN);
  }

  /** The share of one level among the answers. */
  private Evidence.Share among(
      Variable.Categorical asked, Table table, int level, boolean refused) {
    int answers = table.dimension(0).answers();
    int said = Base.refusedLevel(table.dimension(0));
    return new Evidence.Share(
        TableId.of(variable),
        cell -> cell == level,
        cell ->
            cell < answers ? !isOutside(asked.categories().get(cell)) : refused && cell == said);
  }

  /** "Prefer not to say" as one more category of a frequency. */
  static Category refused(Evidence evidence, String variable) {
    Wording words =
        evidence
            .codebook()
            .refusal(variable)
            .orElseGet(
                () ->
                    Wording.of(
                        evidence.language(),
                        PhraseBundle.ofReports(evidence.language()).text("term.refused")));
    return new Category(Finding.Frequency.REFUSED, words, Category.Role.ASIDE, true);
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

  /** The codes of the categories from the lowest to the highest; none where there is no order. */
  private static List<String> order(Variable.Categorical asked) {
    return asked instanceof Variable.Ordinal ordinal
        ? Arrays.stream(ordinal.order()).mapToObj(l -> asked.categories().get(l).code()).toList()
        : List.of();
  }
}
