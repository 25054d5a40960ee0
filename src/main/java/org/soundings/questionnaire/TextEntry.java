package org.soundings.questionnaire;

import java.util.List;

/** Words of the respondent's own; {@code lines} of 1 asks for a short answer. */
public record TextEntry(Ask ask, int lines, int longest) implements Item {
  @Override
  public double seconds() {
    return lines == 1 ? AnsweringTime.FEW_WORDS : AnsweringTime.WORDS;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable.Text(id(), ask.wording()));
  }
}
