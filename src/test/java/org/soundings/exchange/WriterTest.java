package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;

class WriterTest {
  @TempDir Path folder;

  private static String written(List<String> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriter writer = new CsvWriter(out)) {
      writer.row(cells);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void rowsAreThoseOfRfc4180() throws IOException {
    assertEquals(
        "a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",,\u00e9\r\n",
        written(List.of("a", "b,c", "d \"e\"", "f\ng", "", "\u00e9")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"a\")", "-1+1", "+"})
  void aFormulaIsDefused(String cell) {
    assertEquals("'" + cell, CsvWriter.defused(cell));
    assertEquals(cell, CsvWriter.fused("'" + cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+4", "-1.5e-3", "", "x=1", "'tis", "'", "1-2"})
  void whatIsNoFormulaStaysAsItIs(String cell) {
    assertEquals(cell, CsvWriter.defused(cell));
    assertEquals(cell, CsvWriter.fused(cell));
  }

  @Test
  void responsesAreReadBackAsTheyWereWritten() throws IOException {
    Category formula = Category.plain("=a", Survey.words("A, \"so\""));
    Category plain = Category.plain("-1", Survey.words("Minus one"));
    Questionnaire q =
        new Survey()
            .with(new Item.SingleChoice(Survey.ask("x"), List.of(formula, plain), false, false))
            .multiple("m", "Tea", "Coffee")
            .ranking("r", "Pay", "Time")
            .number("n")
            .date("d")
            .text("t")
            .questionnaire();
    List<Response> responses =
        List.of(
            response("=a", "1", "0", "2", "1", 0.1, 18992, "=1+1, \"or\"\nmore"),
            response("-1", "0", "0", "1", "2", -1e-9, -1, "-"),
            new Response(
                Map.of(
                    "x", new Value.Absent(Missing.REFUSED),
                    "m.a", new Value.Absent(Missing.SKIPPED),
                    "m.b", new Value.Absent(Missing.SKIPPED),
                    "r.a", new Value.Code("1"),
                    "r.b", new Value.Absent(Missing.NOT_APPLICABLE),
                    "n", new Value.Number(12345678901234567890.0),
                    "d", new Value.Absent(Missing.SKIPPED))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ResponseWriter writer = new ResponseWriter(q.codebook(), out)) {
      for (Response response : responses) {
        writer.write(response);
      }
    }
    Path file = Survey.bytes(folder, out.toByteArray());
    assertEquals("=a -1 refused", Survey.answers(q, file, "x"));
    assertEquals("1 0 skipped", Survey.answers(q, file, "m.a"));
    assertEquals("0 0 skipped", Survey.answers(q, file, "m.b"));
    assertEquals("2 1 1", Survey.answers(q, file, "r.a"));
    assertEquals("1 2 not-applicable", Survey.answers(q, file, "r.b"));
    assertEquals("0.1 -1.0E-9 " + (long) 1.2345678901234567e19, Survey.answers(q, file, "n"));
    assertEquals("18992 -1 skipped", Survey.answers(q, file, "d"));
    assertEquals("words words not-asked", Survey.answers(q, file, "t"));
  }

  private static Response response(
      String x, String ma, String mb, String ra, String rb, double n, double d, String t) {
    return new Response(
        Map.of(
            "x", new Value.Code(x),
            "m.a", new Value.Code(ma),
            "m.b", new Value.Code(mb),
            "r.a", new Value.Code(ra),
            "r.b", new Value.Code(rb),
            "n", new Value.Number(n),
            "d", new Value.Number(d),
            "t", new Value.Words(t)));
  }

  @Test
  void aFullDiskIsNoticed() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThrows(
        IOException.class,
        () -> {
          try (CsvWriter writer = new CsvWriter(full)) {
            for (int i = 0; i < 100_000; i++) {
              writer.row(List.of("some cells", "and more of them"));
            }
          }
        });
  }
}
