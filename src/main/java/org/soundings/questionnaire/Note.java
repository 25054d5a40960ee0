package org.soundings.questionnaire;

import java.util.List;

/** Something to read; asks for nothing. */
public record Note(Ask ask) implements Item {
  @Override
  public boolean asks() {
    return false;
  }

  @Override
  public double seconds() {
    return 0;
  }

  @Override
  public List<Variable> variables() {
    return List.of();
  }
}
