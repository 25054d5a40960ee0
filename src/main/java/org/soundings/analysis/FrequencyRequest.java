package org.soundings.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.statistics.LikertBoxes;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;

/**
 * The frequency of a categorical variable. "Prefer not to say" counts as an answer, under the
 * category {@code refused}, where anyone said so and its count is shown.
 *
 * @param variable its name
 */
public record FrequencyRequest(String id, String variable) implements Request {
  public static final String REFUSED = "refused";
  private static final int FEWEST_FOR_BOXES = 5;

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
              answered));
    }
    if (refused) {
      Category category = refused(evidence.language());
      shares.add(
          share(
              evidence,
              category.code(),
              category.wording().text(),
              category.role(),
              base.refused(),
              answered));
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
        ordered ? boxes(asked, table, evidence) : null);
  }

  /** "Prefer not to say" as one more category of a frequency. */
  static Category refused(String language) {
    return new Category(
        REFUSED, Wording.of(language, "Prefer not to say"), Category.Role.ASIDE, true);
  }

  static Finding.Share share(
      Evidence evidence, String code, String label, Category.Role role, Cell cell, Cell whole) {
    return new Finding.Share(code, label, role, cell, evidence.proportion(cell, whole));
  }

  /**
   * The ends of a scale of at least five ordered categories, none of them hidden; unweighted
   * answers only.
   */
  private static @Nullable LikertBoxes boxes(
      Variable.Categorical asked, Table table, Evidence evidence) {
    List<Long> counts = new ArrayList<>();
    for (int level = 0; level < asked.categories().size(); level++) {
      if (asked.categories().get(level).role() != Category.Role.ASIDE) {
        counts.add(table.cell(level).n());
      }
    }
    return evidence.weighted() || table.anyHidden() || counts.size() < FEWEST_FOR_BOXES
        ? null
        : LikertBoxes.of(counts.stream().mapToLong(Long::longValue).toArray(), evidence.level());
  }
}
