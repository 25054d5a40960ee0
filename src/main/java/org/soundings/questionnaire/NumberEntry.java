package org.soundings.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number typed in. {@code decimals} is how many places are accepted. */
public record NumberEntry(
    Ask ask, double lowest, double highest, int decimals, @Nullable Wording unit, List<Band> bands)
    implements Item {
  public NumberEntry {
    bands = List.copyOf(bands);
  }

  @Override
  public double seconds() {
    return AnsweringTime.NUMBER;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable.Interval(id(), ask.wording(), unit, lowest, highest, bands, false));
  }
}
