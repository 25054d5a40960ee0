package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.response.Batch;

/** Bad input, and what the user is told. */
class DataFaultTest {
  private static final Questionnaire Q =
      new Survey().single("x", "Yes", "No").number("n", 0, 100).questionnaire();

  @TempDir Path folder;

  private List<String> refused(Path file) {
    return refused(Q, file);
  }

  private static List<String> refused(Questionnaire questionnaire, Path file) {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> CsvFile.open(file).read(questionnaire, Strictness.STRICT, batch -> {}));
    return refused.problems().stream().map(DataFaultTest::shortly).toList();
  }

  /** Without the folder. */
  private static String shortly(Problem problem) {
    String file = problem.place().file();
    return problem.toString().replace(file, "FILE");
  }

  private void assertRefused(String code, Path file) {
    List<String> problems = refused(file);
    assertTrue(problems.getFirst().contains(" " + code + " "), problems.toString());
  }

  @Test
  void aFileThatIsNotThereAFolderAndAnEmptyFileAreRefused() {
    assertRefused("D101", folder.resolve("nothing.csv"));
    assertRefused("D102", folder);
    assertRefused("D104", Survey.bytes(folder, new byte[0]));
    assertRefused("D104", Survey.file(folder, "", "", ""));
    assertRefused("D108", Survey.file(folder, "x,n"));
    assertRefused("D108", Survey.file(folder, "x,n", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000, an image",
    "ffd8ffe000104a464946, an image",
    "255044462d312e370a25, a PDF",
    "504b03041400060008000000, workbook",
    "d0cf11e0a1b11ae10000, workbook",
    "24464c32402823292053, SPSS",
    "0102030405060708090a0b0c0d0e0f, control characters",
  })
  void whatIsNotTextIsRefusedByItsName(String bytes, String name) {
    List<String> problems = refused(Survey.bytes(folder, HexFormat.of().parseHex(bytes)));
    assertTrue(problems.getFirst().contains("D105"), problems.toString());
    assertTrue(problems.getFirst().contains(name), problems.toString());
  }

  @Test
  void aDamagedGzipFileIsRefused() {
    assertRefused("D103", Survey.bytes(folder, HexFormat.of().parseHex("1f8b0800000000ffff")));
  }

  @Test
  void aNulIsRefusedWithItsRow() {
    String filler = "Yes,1\n".repeat(1000);
    Path file =
        Survey.bytes(folder, ("x,n\n" + filler + "Yes,\0001\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "FILE:1002:1: error D106 Row 1002 contains a NUL character, so it is not text. Please"
                + " save the file as CSV in UTF-8 (it may be UTF-16 without its mark, or"
                + " damaged)."),
        refused(file));
    assertRefused("D106", Survey.bytes(folder, "x,n\nYes,1\n".getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void twoEncodingsInOneFileAreRefusedWithTheRow() throws IOException {
    Questionnaire q = new Survey().text("t").number("n").questionnaire();
    byte[] good = "t,n\n\u00e9t\u00e9,1\n".getBytes(StandardCharsets.UTF_8);
    byte[] bad = "\u00e9t\u00e9,2\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("mixed.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(good);
      out.write(bad);
    }
    List<String> problems = refused(q, file);
    assertTrue(problems.getFirst().startsWith("FILE:3:1: error D107 Row 3"), problems.toString());
  }

  @Test
  @Timeout(20)
  void aCellOfAGigabyteIsRefusedEarly() throws IOException {
    for (String start : List.of("x,n\nYes,\"", "x,n\nYes,", "\"", "")) {
      Path file = folder.resolve("huge.csv.gz");
      byte[] megabyte = packed("a".repeat(1 << 20));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        out.write(packed(start));
        for (int i = 0; i < 1024; i++) {
          out.write(megabyte);
        }
      }
      long before = System.nanoTime();
      List<String> problems = refused(file);
      assertTrue(problems.getFirst().matches(".*error D1(09|11) .*"), problems.toString());
      assertTrue(System.nanoTime() - before < 1_000_000_000L, "read more than a few megabytes");
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void aCellOverAMegabyteIsRefusedWithItsRow() {
    Questionnaire q = new Survey().text("t").number("n").questionnaire();
    String long1 = "a".repeat((1 << 20) + 1);
    assertTrue(
        refused(q, Survey.file(folder, "t,n", "a,1", "\"" + long1 + "\",2"))
            .getFirst()
            .startsWith("FILE:3:1: error D11"));
    assertTrue(
        refused(q, Survey.file(folder, "t,n", "a,1", long1 + ",2"))
            .getFirst()
            .startsWith("FILE:3:1: error D110 "));
  }

  @Test
  void aQuotationMarkLeftOpenIsRefusedWithItsRow() {
    assertEquals(
        List.of(
            "FILE:3:1: error D111 A quotation mark opened in row 3 is never closed, or not within"
                + " 1 MB. Please close it; write a quotation mark inside a cell twice."),
        refused(Survey.file(folder, "x,n", "Yes,1", "\"No,2", "Yes,3")));
  }

  @Test
  void aQuotationMarkLeftOpenInALongFileIsRefusedWithItsRow() {
    String rest = "Yes,1\n".repeat(2_000_000);
    String problem = refused(Survey.file(folder, "x,n", "Yes,1", "\"No,2", rest)).getFirst();
    assertTrue(problem.startsWith("FILE:3:1: error D111 "), problem);
  }

  @Test
  void aCellIsNamedOnceHoweverItsRowIsRead() {
    List<String> problems = refused(Survey.file(folder, "x,n", "perhaps,1", "perhaps,\"1\"\"\""));
    assertEquals(3, problems.size(), problems.toString());
  }

  @Test
  void aMissingColumnIsRefusedAndOthersAreNoticed() {
    assertEquals(
        List.of(
            "FILE: error D204 The variable n is read from the column \"n\", which the file does"
                + " not have. Please name its column under data: columns:.",
            "FILE: warning D205 No variable is read from 1 of the columns: \"m\". Please add them to"
                + " the questionnaire, or list them under data: ignore:."),
        refused(Survey.file(folder, "x,m", "Yes,1")));
    Questionnaire q = new Survey().number("age").column("age", "Aeg").questionnaire();
    assertTrue(
        refused(q, Survey.file(folder, "x,Age", "Yes,1"))
            .getFirst()
            .endsWith("under data: columns: (\"Age\", if that was meant)."));
  }

  @Test
  void aRepeatedHeaderIsRefusedWhereAVariableIsReadFromIt() {
    List<String> problems = refused(Survey.file(folder, "x,n,n", "Yes,1,2"));
    assertTrue(problems.stream().anyMatch(p -> p.contains("error D203")), problems.toString());

    Questionnaire second =
        new Survey().number("n").column("n", "n (2)").ignore("n (1)").questionnaire();
    Path file = Survey.file(folder, "n,n", "1,2");
    assertEquals("2", Survey.answers(second, file, "n"));
    assertEquals(
        List.of("D202"),
        CsvFile.open(file).read(second, Strictness.STRICT, b -> {}).problems().stream()
            .map(Problem::code)
            .toList());
  }

  @Test
  void everythingThatIsNotUnderstoodIsNamedAtOnceWhenStrict() {
    Path file =
        Survey.file(
            folder,
            "x,n",
            "yes,1",
            "No,101",
            "Perhaps so, but perhaps not either,1",
            "\"Perhaps so; but perhaps not either, says she\",ten",
            "Yes");
    assertEquals(
        List.of(
            "FILE:2:1: error D401 Row 2, column \"x\": \"yes\" is not one of the answers. Please"
                + " correct it, add it to the options, or list it under data: missing:.",
            "FILE:3:2: error D403 Row 3, column \"n\": 101 is outside the range of possible answers."
                + " Please correct it, widen the bounds, or list it under data: missing:.",
            "FILE:4:1: error D302 Row 4 has 3 cells, the header has 2. Please check its separators"
                + " and put cells that contain one into quotation marks.",
            "FILE:5:1: error D401 Row 5, column \"x\": \"Perhaps so; but perhaps not either, say\u2026\""
                + " is not one of the answers. Please correct it, add it to the options, or list it"
                + " under data: missing:.",
            "FILE:5:2: error D402 Row 5, column \"n\": \"ten\" is not a number. Please correct it,"
                + " or list it under data: missing:.",
            "FILE:6:1: error D301 Row 6 has 1 cells, the header has 2. Please check its separators"
                + " and quotation marks."),
        refused(file));
  }

  @Test
  void lenientReadingLeavesOutRowsAndCellsAndCountsThem() {
    Path file =
        Survey.file(
            folder, "x,n", "yes,\"1,000\"", "NO,80 %", "Perhaps,1", "Yes", "No,1,2", "No,x");
    List<Batch> batches = new ArrayList<>();
    Questionnaire q = new Survey().single("x", "Yes", "No").number("n").questionnaire();
    DataReading reading = CsvFile.open(file).read(q, Strictness.LENIENT, batches::add);
    assertEquals("a b skipped b", Survey.answers(q, batches, "x"));
    assertEquals("1000 80 1 skipped", Survey.answers(q, batches, "n"));
    assertEquals(6, reading.rows());
    assertEquals(2, reading.rowsLeftOut());
    assertEquals(4, reading.rowsRead());
    assertEquals(
        List.of(
            new DataReading.Count(DataFault.TOO_FEW_CELLS, null, 1),
            new DataReading.Count(DataFault.TOO_MANY_CELLS, null, 1),
            new DataReading.Count(DataFault.NOT_A_CATEGORY, "x", 1),
            new DataReading.Count(DataFault.NOT_A_NUMBER, "n", 1)),
        reading.counts());
    assertTrue(reading.problems().stream().noneMatch(Problem::isError));
  }

  @Test
  void theFirstHundredAreShownAndAllAreCounted() {
    String[] lines = new String[50_001];
    lines[0] = "x,n";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = "Perhaps,1";
    }
    Path file = Survey.file(folder, lines);
    DataReading reading = CsvFile.open(file).read(Q, Strictness.LENIENT, batch -> {});
    assertEquals(100, reading.problems().size());
    assertEquals(50_000, reading.counts().getFirst().times());
    assertEquals(101, reading.problems().getLast().place().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          perhaps,1,1,2,2021-02-28; D405
          1,1,1,3,2021-02-28; D406
          1,1,1,1,2021-02-28; D407
          1,1,1,2,2021-02-29; D404
          1,1,1,2,28.2.2021; D404
          """)
  void eachKindOfCellSaysWhatItIsNot(String row, String code) {
    Questionnaire q =
        new Survey().multiple("m", "A", "B").ranking("r", "C", "D").date("d").questionnaire();
    List<String> problems = refused(q, Survey.file(folder, "m.a,m.b,r.a,r.b,d", row));
    assertTrue(problems.getFirst().contains("error " + code), problems.toString());
    assertEquals(1, problems.size());
  }

  @Test
  void aThousandAndAPointAreNotMixedUp() {
    Questionnaire q = new Survey().number("n").text("t").questionnaire();
    assertTrue(refused(q, Survey.file(folder, "n;t", "1,234;a")).getFirst().contains("D402"));
    assertTrue(refused(q, Survey.file(folder, "n,t", "\"1,5\",a")).getFirst().contains("D402"));
  }

  @Test
  void aChoiceThatIsNoneOfTheOptionsOrNamedTwiceInARankingIsNotUnderstood() {
    Questionnaire q =
        new Survey()
            .multiple("m", "A", "B")
            .separated("m", "m", "/")
            .ranking("r", "C", "D")
            .separated("r", "r", "/")
            .questionnaire();
    assertEquals(1, refused(q, Survey.file(folder, "m,r", "A/Z,C/D")).size());
    assertEquals(1, refused(q, Survey.file(folder, "m,r", "A/B,C/C")).size());
    assertEquals(1, refused(q, Survey.file(folder, "m,r", "A/B,C/D/C")).size());
  }

  @Test
  void rowsAreCountedAsASpreadsheetDoes() {
    Path file = Survey.file(folder, "x,n", "\"Yes\",1", "", "\"No\n\",2", "Never,3");
    assertTrue(refused(file).getFirst().startsWith("FILE:5:1: error D401 Row 5"));
  }
}
