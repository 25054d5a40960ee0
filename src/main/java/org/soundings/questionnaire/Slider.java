package org.soundings.questionnaire;

import java.util.List;
import java.util.stream.Stream;

/**
 * A whole number on a scale of which the ends have words. No place on it is taken to begin with.
 *
 * @param low what the lowest number means
 * @param high what the highest means
 */
public record Slider(Ask ask, int lowest, int highest, Wording low, Wording high) implements Item {
  @Override
  public double seconds() {
    return AnsweringTime.NUMBER;
  }

  @Override
  public Stream<Wording> wordings() {
    return Stream.of(low, high);
  }

  @Override
  public List<Variable> variables() {
    return List.of(
        new Variable.Interval(id(), ask.wording(), null, lowest, highest, List.of(), false));
  }
}
