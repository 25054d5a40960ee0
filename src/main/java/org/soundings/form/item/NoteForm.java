package org.soundings.form.item;

import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Note;
import org.soundings.response.Value;

/** Something to read. */
record NoteForm(Note item) implements ItemForm {
  @Override
  public Answer read(Fields fields) {
    return Answer.of(Map.of());
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    return Map.of();
  }

  @Override
  public List<Part> parts(Entered entered) {
    return List.of();
  }
}
