package org.soundings.form.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Statement;
import org.soundings.response.Value;

/** A battery: every statement a group of radio buttons of its own, never a table (R2). */
record GridForm(Grid item) implements ItemForm {
  @Override
  public Answer read(Fields fields) {
    Answer answer = Answer.of(Map.of());
    for (Statement statement : item.statements()) {
      answer = answer.and(OneOf.read(item, name(statement), item.scale(), fields));
    }
    return answer;
  }

  private String name(Statement statement) {
    return Item.part(item, statement.id());
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Statement statement : item.statements()) {
      Value value = answers.get(name(statement));
      if (value != null) {
        fields.putAll(OneOf.fields(name(statement), value));
      }
    }
    return fields;
  }

  @Override
  public List<Part> parts(Entered entered) {
    List<Statement> statements =
        item.randomised()
            ? entered.order().shuffled(item.id(), item.statements(), s -> false)
            : item.statements();
    List<Part> parts = new ArrayList<>();
    for (Statement statement : statements) {
      String name = name(statement);
      parts.add(
          new Part.Choices(
              name,
              entered.said(statement.wording()),
              false,
              OneOf.options(item, name, item.scale(), item.scale(), entered)));
    }
    return parts;
  }
}
