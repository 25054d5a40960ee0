package org.soundings.form.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.TextEntry;
import org.soundings.response.Value;

/** Words of the respondent's own. */
record TextForm(TextEntry item) implements ItemForm {
  @Override
  public Answer read(Fields fields) {
    String sent = fields.one(item.id());
    String typed = item.lines() == 1 ? Typed.line(sent) : Typed.clean(sent);
    boolean refused = RefusalField.ticked(item, fields);
    if (typed.isEmpty()) {
      return refused ? Answer.refused(item) : Answer.skipped(item, item.id());
    }
    if (refused) {
      return problem(FieldProblem.Kind.REFUSED_AND_ANSWERED);
    }
    if (Typed.length(typed) > item.longest()) {
      return problem(FieldProblem.Kind.TOO_LONG, Typed.length(typed), item.longest());
    }
    return Answer.of(Map.of(item.id(), new Value.Words(typed)));
  }

  private Answer problem(FieldProblem.Kind kind, Object... arguments) {
    return Answer.problem(FieldProblem.of(item.id(), item.id(), kind, arguments));
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    return answers.get(item.id()) instanceof Value.Words words
        ? Map.of(item.id(), List.of(words.text()))
        : RefusalField.fields(item, answers);
  }

  @Override
  public List<Part> parts(Entered entered) {
    List<Part> parts = new ArrayList<>();
    String text = entered.fields().one(item.id());
    parts.add(new Part.Box(item.id(), item.id(), null, text, item.lines(), 0, "text", null));
    parts.addAll(entered.refusalBox(item));
    return parts;
  }

  @Override
  public boolean isOneBox() {
    return true;
  }
}
