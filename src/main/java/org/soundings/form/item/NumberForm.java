package org.soundings.form.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.response.Value;

/** A number typed into a box. */
record NumberForm(NumberEntry item) implements ItemForm {
  private static final int WIDTH = 10;

  @Override
  public Answer read(Fields fields) {
    String typed = Typed.line(fields.one(item.id()));
    boolean refused = RefusalField.ticked(item, fields);
    if (typed.isEmpty()) {
      return refused ? Answer.refused(item) : Answer.skipped(item, item.id());
    }
    if (refused) {
      return problem(FieldProblem.Kind.REFUSED_AND_ANSWERED);
    }
    return switch (TypedNumber.read(typed, item.decimals())) {
      case TypedNumber.Read read -> within(read.number());
      case TypedNumber.Unread unread -> problem(unread.why());
    };
  }

  private Answer within(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > item.decimals()) {
      return problem(FieldProblem.Kind.TOO_MANY_DECIMALS, item.decimals());
    }
    double value = number.doubleValue();
    boolean closed = Double.isFinite(item.lowest()) && Double.isFinite(item.highest());
    if (closed && (value < item.lowest() || value > item.highest())) {
      return problem(FieldProblem.Kind.OUT_OF_BOUNDS, item.lowest(), item.highest());
    }
    if (value < item.lowest()) {
      return problem(FieldProblem.Kind.TOO_LOW, item.lowest());
    }
    if (value > item.highest()) {
      return problem(FieldProblem.Kind.TOO_HIGH, item.highest());
    }
    return Answer.of(Map.of(item.id(), new Value.Number(value + 0.0)));
  }

  private Answer problem(FieldProblem.Kind kind, Object... arguments) {
    return Answer.problem(FieldProblem.of(item.id(), item.id(), kind, arguments));
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    return answers.get(item.id()) instanceof Value.Number number
        ? Map.of(item.id(), List.of(TypedNumber.plain(number.value())))
        : RefusalField.fields(item, answers);
  }

  @Override
  public List<Part> parts(Entered entered) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Box(
            item.id(),
            item.id(),
            null,
            entered.fields().one(item.id()),
            1,
            WIDTH,
            item.lowest() < 0 ? "text" : item.decimals() == 0 ? "numeric" : "decimal",
            item.unit() == null ? null : entered.said(item.unit())));
    parts.addAll(entered.refusalBox(item));
    return parts;
  }

  @Override
  public boolean isOneBox() {
    return true;
  }
}
