package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;

class ResponsesCsvTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"a\")", "-1+1", "+"})
  void aFormulaIsDefused(String cell) {
    assertEquals("'" + cell, Defused.text(cell));
    assertEquals(cell, Defused.undone("'" + cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+4", "-1.5e-3", "", "x=1", "'tis", "'", "1-2"})
  void whatIsNoFormulaStaysAsItIs(String cell) {
    assertEquals(cell, Defused.text(cell));
    assertEquals(cell, Defused.undone(cell));
  }

  @Test
  void responsesAreReadBackAsTheyWereWritten() throws IOException {
    Category formula = Category.plain("=a", Survey.words("A, \"so\""));
    Category plain = Category.plain("-1", Survey.words("Minus one"));
    Questionnaire q =
        new Survey()
            .with(new SingleChoice(Survey.ask("x"), List.of(formula, plain), false, false))
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
    Path file = folder.resolve("responses.csv");
    ResponsesCsv.write(file, q, responses.stream());
    assertEquals(
        "x,m.a,m.b,r.a,r.b,n,d,t\n'=a,1,0,2,1,0.1,2021-12-31,\"'=1+1, \"\"or\"\"\nmore\"\n",
        Files.readString(file).substring(0, 72));
    assertEquals("=a -1 refused", Survey.answers(q, file, "x"));
    assertEquals("1 0 skipped", Survey.answers(q, file, "m.a"));
    assertEquals("0 0 skipped", Survey.answers(q, file, "m.b"));
    assertEquals("2 1 1", Survey.answers(q, file, "r.a"));
    assertEquals("1 2 not-applicable", Survey.answers(q, file, "r.b"));
    assertEquals("0.1 -1.0E-9 " + (long) 1.2345678901234567e19, Survey.answers(q, file, "n"));
    assertEquals("18992 -1 skipped", Survey.answers(q, file, "d"));
    assertEquals("words words skipped", Survey.answers(q, file, "t"));
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
  void whereItCannotBeWrittenNothingIs() {
    Questionnaire q = new Survey().number("n").questionnaire();
    Path file = folder.resolve("nowhere").resolve("responses.csv");
    Refused refused = assertThrows(Refused.class, () -> ResponsesCsv.write(file, q, Stream.of()));
    assertEquals("D112", refused.problems().getFirst().code());
    Path whole = folder.resolve("whole.csv");
    Stream<Response> breaksOff =
        Stream.of(1, 2)
            .map(
                i -> {
                  if (i == 2) {
                    throw new IllegalStateException("breaks off");
                  }
                  return new Response(Map.of("n", new Value.Number(i)));
                });
    assertThrows(IllegalStateException.class, () -> ResponsesCsv.write(whole, q, breaksOff));
    assertTrue(Files.notExists(whole));
  }
}
