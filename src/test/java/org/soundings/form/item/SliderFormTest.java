package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.form.item.Items.REFUSED;
import static org.soundings.form.item.Items.SKIPPED;
import static org.soundings.form.item.Items.fields;
import static org.soundings.form.item.Items.kinds;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Slider;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Value;

class SliderFormTest {
  private static final ItemForm MOOD =
      ItemForm.of(
          new Slider(
              Items.refusable("mood"), -5, 5, Wording.of("en", "Bad"), Wording.of("en", "Good")));

  @Test
  void aWholeNumberOnTheScaleIsTakenAndGivenBack() {
    Map<String, Value> answer = MOOD.read(fields("mood=-2")).values();
    assertEquals(Map.of("mood", new Value.Number(-2)), answer);
    assertEquals(Map.of("mood", List.of("-2")), MOOD.fields(answer));
  }

  @Test
  void r4NoPlaceIsTakenToBeginWithSoNothingTypedIsSkipped() {
    assertEquals(Map.of("mood", SKIPPED), MOOD.read(fields("mood=")).values());
    assertEquals(Map.of("mood", REFUSED), MOOD.read(fields("mood=", "_refused=mood")).values());
    assertEquals(Map.of(), MOOD.fields(Map.of()));
  }

  @Test
  void r8WhatIsNoPlaceOfTheScaleIsSaid() {
    assertEquals(List.of(FieldProblem.Kind.OUT_OF_BOUNDS), kinds(MOOD.read(fields("mood=6"))));
    assertEquals(
        List.of(FieldProblem.Kind.TOO_MANY_DECIMALS), kinds(MOOD.read(fields("mood=0.5"))));
    assertEquals(List.of(FieldProblem.Kind.NOT_A_NUMBER), kinds(MOOD.read(fields("mood=good"))));
  }
}
