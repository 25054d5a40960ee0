package org.soundings.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** ADR 54: which table, and what a derived variable is made of. */
class TableIdTest {
  @Test
  void theOrderOfVariablesIsPartOfIt() {
    assertNotEquals(TableId.of("item", "team"), TableId.of("team", "item"));
    assertEquals(new TableId(List.of("item", "team")), TableId.of("item", "team"));
  }

  @Test
  void aVariableMoreComesFirstAndGoesFirst() {
    TableId byUnit = TableId.of("item").after(Derived.UNIT);
    assertEquals(0, byUnit.dimension(Derived.UNIT));
    assertEquals(TableId.of("item"), byUnit.withoutFirst());
    assertEquals(TableId.ALL, byUnit.withoutFirst().withoutFirst());
  }

  @Test
  void aDerivedVariableSaysWhatItIsMadeOf() {
    assertEquals("topics#chosen", Derived.chosen("topics"));
    assertEquals("topics", Derived.origin(Derived.placed("topics")));
    assertEquals("strain", Derived.origin(Derived.band("strain")));
    assertTrue(Derived.isDerived(Derived.end("strain")));
    assertEquals("strain", Derived.origin("strain"));
    assertFalse(Derived.isDerived("strain"));
  }
}
