package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DefusedTest {
  @Test
  void cellsThatBeginWithAFullWidthSignAreDefusedAndReadBack_XG13() {
    for (String sign : new String[] {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "=", "@"}) {
      assertEquals("'" + sign + "A1", Defused.text(sign + "A1"));
      assertEquals(sign + "A1", Defused.undone("'" + sign + "A1"));
    }
    assertEquals("-5", Defused.text("-5"));
  }
}
