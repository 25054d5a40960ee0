package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScanTest {
  private final Scan scan = new Scan((byte) ',', (byte) '\n');

  private String wholeRows(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    scan.run(bytes, 0, bytes.length);
    return new String(bytes, 0, scan.end, StandardCharsets.UTF_8);
  }

  private String firstRow(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, 0, scan.rowEnd(bytes, 0, bytes.length), StandardCharsets.UTF_8);
  }

  @Test
  void whatFollowsTheLastLineEndIsNoWholeRow() {
    assertEquals("a,b\nc,d\n", wholeRows("a,b\nc,d\ne"));
    assertEquals("", wholeRows("a,b"));
    assertEquals("", wholeRows(""));
  }

  @Test
  void aLineEndWithinQuotationMarksEndsNoRow() {
    assertEquals("a\n", wholeRows("a\n\"b\nc"));
    assertEquals(2, scan.open);
    assertEquals("a\n\"b\nc\"\n", wholeRows("a\n\"b\nc\"\nd"));
    assertEquals(-1, scan.open);
    assertEquals("\"b\nc\",d\n", firstRow("\"b\nc\",d\ne\n"));
  }

  @Test
  void twoQuotationMarksAreOneOfTheCell() {
    assertEquals("\"a\"\"\nb\"\n", wholeRows("\"a\"\"\nb\"\nc"));
    assertEquals("\"\"\n", wholeRows("\"\"\nc"));
    assertEquals("\"\"\"\n\"\n", firstRow("\"\"\"\n\"\nc\n"));
  }

  @Test
  void aQuotationMarkOpensOnlyWhereACellStarts() {
    assertEquals("5'4\"\nb\n", wholeRows("5'4\"\nb\n"));
    assertEquals("5'4\"\n", firstRow("5'4\"\nb\n"));
    assertEquals("a,\"\n\"\n", firstRow("a,\"\n\"\nb\n"));
  }

  @Test
  void aNulIsFoundAndEndsTheSearch() {
    assertEquals("a\n", wholeRows("a\nb\0\nc\n"));
    assertEquals(3, scan.nul);
    wholeRows("a\n");
    assertEquals(-1, scan.nul);
  }

  @Test
  void lettersBeyondAsciiAreNoticed() {
    wholeRows("a,b\n");
    assertTrue(scan.ascii);
    wholeRows("a,\u00e9\n");
    assertFalse(scan.ascii);
  }
}
