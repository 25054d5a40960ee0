package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.form.item.Items.NOT_APPLICABLE;
import static org.soundings.form.item.Items.REFUSED;
import static org.soundings.form.item.Items.SKIPPED;
import static org.soundings.form.item.Items.code;
import static org.soundings.form.item.Items.fields;
import static org.soundings.form.item.Items.kinds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.response.Value;

class MultipleChoiceFormTest {
  private static final ItemForm HARD =
      ItemForm.of(
          new MultipleChoice(
              Items.refusable("hard"),
              Items.options("pay", "hours", "refused", "!none", "else+"),
              2,
              3,
              false));

  @Test
  void chosenAndNotChosenAreBothAnswers() {
    assertEquals(
        Map.of(
            "hard.pay", code("1"),
            "hard.hours", code("0"),
            "hard.refused", code("1"),
            "hard.none", code("0"),
            "hard.else", code("0"),
            "hard.else.text", NOT_APPLICABLE),
        HARD.read(fields("hard.pay=1", "hard.refused=1")).values());
  }

  @Test
  void nothingTickedIsSkippedAndNotNoneOfThese() {
    Answer answer = HARD.read(fields());
    assertEquals(Set.of(SKIPPED), Set.copyOf(answer.values().values()));
    assertEquals(6, answer.values().size());
    assertEquals(List.of("hard.1"), answer.empty());
  }

  @Test
  void refusedAsAWholeEvenWhereAnOptionIsCalledRefused() {
    Answer answer = HARD.read(fields("_refused=hard"));
    assertEquals(Set.of(REFUSED), Set.copyOf(answer.values().values()));
    assertEquals(
        List.of(FieldProblem.Kind.REFUSED_AND_ANSWERED),
        kinds(HARD.read(fields("_refused=hard", "hard.pay=1", "hard.hours=1"))));
  }

  @Test
  void tooFewAndTooManyAreToldWithTheirNumbers() {
    Answer one = HARD.read(fields("hard.pay=1"));
    assertEquals(List.of(FieldProblem.Kind.TOO_FEW), kinds(one));
    assertEquals(List.of(2, 1), one.problems().getFirst().arguments());
    Answer four = HARD.read(fields("hard.pay=1", "hard.hours=1", "hard.refused=1", "hard.else=1"));
    assertEquals(List.of(FieldProblem.Kind.TOO_MANY), kinds(four));
    assertEquals(List.of(3, 4), four.problems().getFirst().arguments());
  }

  @Test
  void anExclusiveOptionStandsAloneWhateverTheMinimum() {
    assertEquals(List.of(), kinds(HARD.read(fields("hard.none=1"))));
    assertEquals(
        List.of(FieldProblem.Kind.NOT_ALONE),
        kinds(HARD.read(fields("hard.pay=1", "hard.none=1"))));
  }

  @Test
  void wordsTickOther() {
    Map<String, Value> values = HARD.read(fields("hard.pay=1", "hard.else.text=dogs")).values();
    assertEquals(code("1"), values.get("hard.else"));
    assertEquals(new Value.Words("dogs"), values.get("hard.else.text"));
  }

  @Test
  void anyValueButChosenIsForged() {
    assertEquals(
        List.of(FieldProblem.Kind.NOT_OFFERED),
        kinds(HARD.read(fields("hard.pay=1", "hard.hours=0"))));
  }
}
