package org.soundings.questionnaire;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A total shared out among several parts by numbers that add up to it: hours of a week, percent of
 * a day's work.
 *
 * @param parts what it is shared out among, in order
 * @param total what the numbers of an answer add up to
 * @param decimals how many places are accepted
 * @param unit what one of it is, or null
 */
public record Shares(
    Ask ask,
    List<Statement> parts,
    double total,
    int decimals,
    @Nullable Wording unit,
    boolean randomised)
    implements Item {
  public Shares {
    parts = List.copyOf(parts);
  }

  @Override
  public double seconds() {
    return AnsweringTime.PART * parts.size();
  }

  @Override
  public List<Wording> asked() {
    return parts.stream().map(Statement::wording).toList();
  }

  @Override
  public List<Variable> variables() {
    return parts.stream()
        .<Variable>map(
            p ->
                new Variable.Interval(
                    Item.part(this, p.id()), p.wording(), unit, 0, total, List.of(), false))
        .toList();
  }

  @Override
  public Optional<VariableSet> set() {
    return Optional.of(
        VariableSet.of(this, VariableSet.Kind.SHARES, parts.stream().map(Statement::id).toList()));
  }
}
