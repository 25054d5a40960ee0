package org.soundings.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements answered on one shared scale, lowest category first. */
public record Grid(
    Ask ask, List<Statement> statements, List<Category> scale, boolean ordered, boolean randomised)
    implements Item {
  public Grid {
    statements = List.copyOf(statements);
    scale = List.copyOf(scale);
  }

  @Override
  public List<Category> offered() {
    return scale;
  }

  @Override
  public double seconds() {
    return AnsweringTime.STATEMENT * statements.size();
  }

  @Override
  public List<Wording> asked() {
    return statements.stream().map(Statement::wording).toList();
  }

  @Override
  public List<Variable> variables() {
    return statements.stream()
        .<Variable>map(
            s ->
                ordered
                    ? new Variable.Ordinal(Item.part(this, s.id()), s.wording(), scale)
                    : new Variable.Nominal(Item.part(this, s.id()), s.wording(), scale))
        .toList();
  }

  @Override
  public Optional<VariableSet> set() {
    return Optional.of(
        VariableSet.of(
            this, VariableSet.Kind.GRID, statements.stream().map(Statement::id).toList()));
  }

  @Override
  public Optional<Item> withOnly(Set<String> wanted) {
    List<Statement> kept =
        statements.stream().filter(s -> wanted.contains(Item.part(this, s.id()))).toList();
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new Grid(ask, kept, scale, ordered, randomised));
  }
}
