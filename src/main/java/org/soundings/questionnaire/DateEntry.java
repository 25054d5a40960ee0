package org.soundings.questionnaire;

import java.util.List;

/** A day. Bounds are days since 1970-01-01, infinite where open. */
public record DateEntry(Ask ask, double earliest, double latest) implements Item {
  @Override
  public double seconds() {
    return AnsweringTime.DATE;
  }

  @Override
  public List<Variable> variables() {
    return List.of(
        new Variable.Interval(id(), ask.wording(), null, earliest, latest, List.of(), true));
  }
}
