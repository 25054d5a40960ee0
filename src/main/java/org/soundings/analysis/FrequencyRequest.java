package org.soundings.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
 */
public record FrequencyRequest(String id, String variable) implements Request {
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
        ordered ? ScaleEnds.of(evidence, ordered(asked, table), answered) : null);
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

  /** The cells of the categories that stand in the order. */
  private static List<Cell> ordered(Variable.Categorical asked, Table table) {
    return IntStream.range(0, asked.categories().size())
        .filter(level -> asked.categories().get(level).role() != Category.Role.ASIDE)
        .mapToObj(table::cell)
        .toList();
  }
}
