package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.form.item.Items.REFUSED;
import static org.soundings.form.item.Items.SKIPPED;
import static org.soundings.form.item.Items.fields;
import static org.soundings.form.item.Items.kinds;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Shares;
import org.soundings.questionnaire.Statement;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Value;

class SharesFormTest {
  private static final ItemForm DAY =
      ItemForm.of(
          new Shares(Items.refusable("day"), parts("calls", "letters"), 100, 0, null, false));

  private static List<Statement> parts(String... names) {
    return List.of(names).stream().map(n -> new Statement(n, Wording.of("en", n))).toList();
  }

  private static Map<String, Value> both(double calls, double letters) {
    return Map.of("day.calls", new Value.Number(calls), "day.letters", new Value.Number(letters));
  }

  @Test
  void numbersThatAddUpAreTakenAndWhatIsLeftEmptyIsNought() {
    assertEquals(both(40, 60), DAY.read(fields("day.calls=40", "day.letters=60")).values());
    assertEquals(both(100, 0), DAY.read(fields("day.calls=100", "day.letters=")).values());
  }

  @Test
  void r4AllEmptyIsSkippedAndNothingIsInsistedOn() {
    Answer answer = DAY.read(fields("day.calls=", "day.letters= "));
    assertEquals(Map.of("day.calls", SKIPPED, "day.letters", SKIPPED), answer.values());
    assertEquals(List.of("day.calls"), answer.empty());
    Answer refused = DAY.read(fields("_refused=day"));
    assertEquals(Map.of("day.calls", REFUSED, "day.letters", REFUSED), refused.values());
  }

  @Test
  void r8AnotherTotalIsSaidWithBothNumbersAtTheFirstBox() {
    Answer answer = DAY.read(fields("day.calls=40", "day.letters=50"));
    assertEquals(
        List.of(FieldProblem.of("day", "day.calls", FieldProblem.Kind.OTHER_TOTAL, 90.0, 100.0)),
        answer.problems());
    assertEquals(Map.of(), answer.values());
  }

  @Test
  void eachBoxIsHeldToItsOwnRules() {
    assertEquals(
        List.of(FieldProblem.Kind.NOT_A_NUMBER, FieldProblem.Kind.OUT_OF_BOUNDS),
        kinds(DAY.read(fields("day.calls=much", "day.letters=101"))));
    assertEquals(
        List.of(FieldProblem.Kind.TOO_MANY_DECIMALS),
        kinds(DAY.read(fields("day.calls=0.5", "day.letters=99"))));
    assertEquals(
        List.of(FieldProblem.Kind.REFUSED_AND_ANSWERED),
        kinds(DAY.read(fields("day.calls=3", "_refused=day"))));
  }

  @Test
  void tenthsAddUpWithoutAnyRoundingError() {
    ItemForm tenths =
        ItemForm.of(new Shares(Items.ask("d"), parts("a", "b", "c"), 1, 1, null, false));
    assertEquals(List.of(), kinds(tenths.read(fields("d.a=0.1", "d.b=0.2", "d.c=0.7"))));
  }

  @Test
  void itsFieldsReadBackAsItsAnswers() {
    Map<String, Value> answers = both(25, 75);
    assertEquals(answers, DAY.read(new Fields(DAY.fields(answers))).values());
  }
}
