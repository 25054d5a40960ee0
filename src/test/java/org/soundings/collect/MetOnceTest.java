package org.soundings.collect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.soundings.form.MetProblem;
import org.soundings.form.item.FieldProblem;
import org.soundings.store.answer.RespondentKey;

/** D5: ten mistakes of one person are those of one person. */
class MetOnceTest {
  private static final MetProblem HOURS =
      new MetProblem("ward", "first", "hours", FieldProblem.Kind.NOT_A_NUMBER);

  @Test
  void whoeverMakesAMistakeAgainIsCountedOnce() {
    MetOnce once = new MetOnce();
    RespondentKey ana = RespondentKey.random();
    assertTrue(once.isFirst(ana, HOURS));
    assertFalse(once.isFirst(ana, HOURS));
    assertTrue(once.isFirst(RespondentKey.random(), HOURS), "another person");
    assertTrue(
        once.isFirst(ana, new MetProblem("ward", "second", "hours", HOURS.kind())), "another wave");
    assertTrue(
        once.isFirst(ana, new MetProblem("ward", "first", "hours", FieldProblem.Kind.TOO_HIGH)),
        "another mistake");
    assertFalse(once.isFirst(ana, HOURS));
  }
}
