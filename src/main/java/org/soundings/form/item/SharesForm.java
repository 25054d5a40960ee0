package org.soundings.form.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Shares;
import org.soundings.questionnaire.Statement;
import org.soundings.response.Value;

/**
 * A total shared out: a box for each part. Left all empty it is skipped; what is left empty beside
 * others is 0; numbers that do not add up are asked about once more, never mended in silence.
 */
record SharesForm(Shares item) implements ItemForm {
  private static final int WIDTH = 6;

  @Override
  public Answer read(Fields fields) {
    boolean empty = item.parts().stream().allMatch(part -> typed(part, fields).isEmpty());
    boolean refused = RefusalField.ticked(item, fields);
    if (empty) {
      return refused ? Answer.refused(item) : Answer.skipped(item, first());
    }
    return refused
        ? Answer.problem(
            FieldProblem.of(item.id(), first(), FieldProblem.Kind.REFUSED_AND_ANSWERED))
        : numbers(fields);
  }

  private Answer numbers(Fields fields) {
    Answer all = Answer.of(Map.of());
    BigDecimal sum = BigDecimal.ZERO;
    for (Statement part : item.parts()) {
      String typed = typed(part, fields);
      if (typed.isEmpty()) {
        all = all.and(Answer.of(Map.of(name(part), new Value.Number(0))));
        continue;
      }
      switch (TypedNumber.read(typed, item.decimals())) {
        case TypedNumber.Read read -> {
          sum = sum.add(read.number());
          all = all.and(within(part, read.number()));
        }
        case TypedNumber.Unread unread -> all = all.and(problem(part, unread.why()));
      }
    }
    return all.problems().isEmpty() && sum.compareTo(BigDecimal.valueOf(item.total())) != 0
        ? Answer.problem(
            FieldProblem.of(
                item.id(), first(), FieldProblem.Kind.OTHER_TOTAL, sum.doubleValue(), item.total()))
        : all;
  }

  private Answer within(Statement part, BigDecimal number) {
    if (number.stripTrailingZeros().scale() > item.decimals()) {
      return problem(part, FieldProblem.Kind.TOO_MANY_DECIMALS, item.decimals());
    }
    double value = number.doubleValue();
    return value < 0 || value > item.total()
        ? problem(part, FieldProblem.Kind.OUT_OF_BOUNDS, 0.0, item.total())
        : Answer.of(Map.of(name(part), new Value.Number(value + 0.0)));
  }

  private Answer problem(Statement part, FieldProblem.Kind kind, Object... arguments) {
    return Answer.problem(FieldProblem.of(item.id(), name(part), kind, arguments));
  }

  private String first() {
    return name(item.parts().getFirst());
  }

  private String name(Statement part) {
    return Item.part(item, part.id());
  }

  private String typed(Statement part, Fields fields) {
    return Typed.line(fields.one(name(part)));
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Statement part : item.parts()) {
      if (answers.get(name(part)) instanceof Value.Number number) {
        fields.put(name(part), List.of(TypedNumber.plain(number.value())));
      }
    }
    return fields.isEmpty() ? RefusalField.fields(item, answers) : fields;
  }

  @Override
  public Said hint(Phrases phrases) {
    return phrases.say("hint.shares", item.total());
  }

  @Override
  public List<Part> parts(Entered entered) {
    List<Statement> order =
        item.randomised()
            ? entered.order().shuffled(item.id(), item.parts(), part -> false)
            : item.parts();
    List<Part> parts = new ArrayList<>();
    for (Statement part : order) {
      parts.add(
          new Part.Box(
              name(part),
              name(part),
              entered.said(part.wording()),
              entered.fields().one(name(part)),
              1,
              WIDTH,
              item.decimals() == 0 ? "numeric" : "decimal",
              item.unit() == null ? null : entered.said(item.unit())));
    }
    parts.addAll(entered.refusalBox(item));
    return parts;
  }
}
