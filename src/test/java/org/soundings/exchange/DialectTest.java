package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
  private static Dialect of(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Dialect.of(bytes, bytes.length, StandardCharsets.UTF_8, null);
  }

  @Test
  void theDelimiterIsTheOneThatGivesEveryRowOneLength() {
    assertEquals(',', of("a,b,c", "1,2,3", "x;y,2,3").delimiter());
    assertEquals(';', of("a;b", "1,5;2,5", "3,5;4,5").delimiter());
    assertEquals('\t', of("a\tb", "one, two\tthree", "four, five\tsix").delimiter());
    assertEquals('|', of("a|b|c", "1|2|3").delimiter());
  }

  @Test
  void delimitersWithinQuotationMarksDoNotCount() {
    assertEquals(';', of("a;b", "\"1,2,3,4\";x", "\"5,6,7,8\";y").delimiter());
    assertEquals(',', of("a,b", "\"x;y;z\",1", "\"x;y;z\",2").delimiter());
  }

  @Test
  void theHeaderWeighsMoreThanManyRows() {
    assertEquals(';', of("a;b", "1;2,3,4", "5;6,7,8", "9;1,2,3").delimiter());
  }

  @Test
  void oneColumnIsReadAsCommas() {
    assertEquals(',', of("a", "1", "2").delimiter());
    assertEquals(',', of("").delimiter());
  }

  @Test
  void linesEndInCarriageReturnsOnlyWhereThereAreNoLineFeeds() {
    assertEquals('\n', of("a,b\r", "1,2\r").lineEnd());
    assertEquals('\r', of("a,b\r1,2\r").lineEnd());
  }

  @Test
  void rowsComeWithoutTheirLineEndsAndBlankOnesNotAtAll() {
    byte[] bytes = "a,b\r\n\r\n  \n1,\"x\ny\"\n".getBytes(StandardCharsets.UTF_8);
    List<String[]> rows =
        new Dialect(',', '\n').rows(bytes, bytes.length, StandardCharsets.UTF_8, 9);
    assertEquals(2, rows.size());
    assertArrayEquals(new String[] {"a", "b"}, rows.get(0));
    assertArrayEquals(new String[] {"1", "x\ny"}, rows.get(1));
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void anEmptyCellAtTheEndIsACell(char delimiter) {
    String row = "a" + delimiter + delimiter;
    assertArrayEquals(new String[] {"a", "", ""}, new Splitter(delimiter).cells(row));
    String quoted = "\"a\"\"\"" + delimiter + delimiter;
    assertArrayEquals(new String[] {"a\"", "", ""}, new Splitter(delimiter).cells(quoted));
  }
}
