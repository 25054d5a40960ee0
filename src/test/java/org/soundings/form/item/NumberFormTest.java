package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.form.item.Items.REFUSED;
import static org.soundings.form.item.Items.SKIPPED;
import static org.soundings.form.item.Items.fields;
import static org.soundings.form.item.Items.kinds;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.response.Value;

class NumberFormTest {
  private static final ItemForm HOURS = number(0, 80);

  private static ItemForm number(double from, double to) {
    return ItemForm.of(new NumberEntry(Items.refusable("hours"), from, to, 1, null, List.of()));
  }

  private static List<FieldProblem.Kind> wrong(ItemForm form, String typed) {
    return kinds(form.read(fields("hours=" + typed)));
  }

  @Test
  void bothBoundsAreInside() {
    assertEquals(Map.of("hours", new Value.Number(0)), HOURS.read(fields("hours=0")).values());
    assertEquals(Map.of("hours", new Value.Number(80)), HOURS.read(fields("hours=80,0")).values());
  }

  @Test
  void outOfBoundsSaysWhichBoundThereIs() {
    assertEquals(List.of(FieldProblem.Kind.OUT_OF_BOUNDS), wrong(HOURS, "80.1"));
    assertEquals(List.of(FieldProblem.Kind.OUT_OF_BOUNDS), wrong(HOURS, "-1"));
    double open = Double.POSITIVE_INFINITY;
    assertEquals(List.of(FieldProblem.Kind.TOO_LOW), wrong(number(0, open), "-1"));
    assertEquals(List.of(FieldProblem.Kind.TOO_HIGH), wrong(number(-open, 5), "6"));
    assertEquals(List.of(), wrong(number(-open, open), "-123456"));
  }

  @Test
  void moreDecimalsThanAskedForAreAProblemUnlessTheyAreZeros() {
    assertEquals(List.of(FieldProblem.Kind.TOO_MANY_DECIMALS), wrong(HOURS, "37.25"));
    assertEquals(List.of(), wrong(HOURS, "37.50"));
  }

  @Test
  void emptyIsSkippedAndRefusedIsRefused() {
    assertEquals(Map.of("hours", SKIPPED), HOURS.read(fields("hours=  ")).values());
    assertEquals(Map.of("hours", REFUSED), HOURS.read(fields("hours=", "_refused=hours")).values());
    assertEquals(
        List.of(FieldProblem.Kind.REFUSED_AND_ANSWERED),
        kinds(HOURS.read(fields("hours=3", "_refused=hours"))));
  }

  @Test
  void wordsAreAProblem() {
    assertEquals(List.of(FieldProblem.Kind.NOT_A_NUMBER), wrong(HOURS, "many"));
  }
}
