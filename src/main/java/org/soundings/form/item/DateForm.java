package org.soundings.form.item;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Item;
import org.soundings.response.Value;

/** A day as three boxes: they keep what was typed even where it is no day. */
record DateForm(DateEntry item) implements ItemForm {
  private static final int FIRST_YEAR = 1000;
  private static final String EXAMPLE = "27 3 2007";
  private static final List<String> PARTS = List.of("day", "month", "year");

  @Override
  public Answer read(Fields fields) {
    List<String> typed = PARTS.stream().map(part -> Typed.line(fields.one(name(part)))).toList();
    boolean refused = RefusalField.ticked(item, fields);
    if (typed.stream().allMatch(String::isEmpty)) {
      return refused ? Answer.refused(item) : Answer.skipped(item, name(PARTS.getFirst()));
    }
    if (refused) {
      return problem(FieldProblem.Kind.REFUSED_AND_ANSWERED);
    }
    List<Integer> numbers = typed.stream().map(DateForm::whole).toList();
    try {
      return numbers.getLast() < FIRST_YEAR
          ? problem(FieldProblem.Kind.NOT_A_DAY)
          : within(LocalDate.of(numbers.get(2), numbers.get(1), numbers.get(0)));
    } catch (DateTimeException e) {
      return problem(FieldProblem.Kind.NOT_A_DAY);
    }
  }

  /** The whole number of up to four digits, or -1, which is no day, month or year. */
  private static int whole(String typed) {
    return TypedNumber.read(typed, 0) instanceof TypedNumber.Read read
            && read.number().scale() == 0
            && read.number().precision() <= 4
        ? read.number().intValue()
        : -1;
  }

  private Answer within(LocalDate day) {
    if (day.toEpochDay() < item.earliest()) {
      return problem(FieldProblem.Kind.TOO_EARLY, LocalDate.ofEpochDay((long) item.earliest()));
    }
    if (day.toEpochDay() > item.latest()) {
      return problem(FieldProblem.Kind.TOO_LATE, LocalDate.ofEpochDay((long) item.latest()));
    }
    return Answer.of(Map.of(item.id(), new Value.Number(day.toEpochDay())));
  }

  private Answer problem(FieldProblem.Kind kind, Object... arguments) {
    return Answer.problem(FieldProblem.of(item.id(), name(PARTS.getFirst()), kind, arguments));
  }

  private String name(String part) {
    return Item.part(item, part);
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    return answers.get(item.id()) instanceof Value.Number number
        ? boxes(LocalDate.ofEpochDay((long) number.value()))
        : RefusalField.fields(item, answers);
  }

  private Map<String, List<String>> boxes(LocalDate day) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(name("day"), List.of(Integer.toString(day.getDayOfMonth())));
    fields.put(name("month"), List.of(Integer.toString(day.getMonthValue())));
    fields.put(name("year"), List.of(Integer.toString(day.getYear())));
    return fields;
  }

  @Override
  public Said hint(Phrases phrases) {
    return phrases.say("hint.date", EXAMPLE);
  }

  @Override
  public List<Part> parts(Entered entered) {
    List<Part.Box> boxes = new ArrayList<>();
    for (String part : PARTS) {
      String name = name(part);
      Said label = entered.phrases().say("date." + part);
      int width = part.equals("year") ? 4 : 2;
      String text = entered.fields().one(name);
      boxes.add(new Part.Box(name, name, label, text, 1, width, "numeric", null));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Row(boxes));
    parts.addAll(entered.refusalBox(item));
    return parts;
  }
}
