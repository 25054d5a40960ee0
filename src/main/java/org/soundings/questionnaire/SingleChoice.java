package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.List;

/** One of a list. */
public record SingleChoice(Ask ask, List<Category> options, boolean ordered, boolean randomised)
    implements Item {
  public SingleChoice {
    options = List.copyOf(options);
  }

  @Override
  public boolean isOneOf() {
    return true;
  }

  @Override
  public List<Category> offered() {
    return options;
  }

  @Override
  public Item offering(List<Category> others) {
    return new SingleChoice(ask, others, ordered, randomised);
  }

  @Override
  public double seconds() {
    return AnsweringTime.CHOICE;
  }

  @Override
  public List<Variable> variables() {
    List<Variable> all = new ArrayList<>();
    all.add(
        ordered
            ? new Variable.Ordinal(id(), ask.wording(), options)
            : new Variable.Nominal(id(), ask.wording(), options));
    all.addAll(Variable.Text.besideOthers(this, options));
    return all;
  }
}
