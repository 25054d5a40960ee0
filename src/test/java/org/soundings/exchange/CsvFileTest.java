package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Batch;

class CsvFileTest {
  private static final Questionnaire NEIGHBOURS =
      new Survey().single("who", "Zo\u00eb", "Ad\u00e8le").number("age").questionnaire();
  private static final String TEXT = "who,age\nZo\u00eb,31\nAd\u00e8le,45\n";

  @TempDir Path folder;

  private void assertNeighbours(Path file) {
    assertEquals("a b", Survey.answers(NEIGHBOURS, file, "who"));
    assertEquals("31 45", Survey.answers(NEIGHBOURS, file, "age"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "x-UTF-16LE-BOM"})
  void theEncodingIsFoundOut(String charset) {
    assertNeighbours(Survey.bytes(folder, TEXT.getBytes(Charset.forName(charset))));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    assertNeighbours(Survey.bytes(folder, ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theEncodingIsFoundOutFromTheFirstByteThatTellsHoweverFarDown() {
    String ascii = "Zoe,1\n".repeat(900_000);
    Questionnaire q = new Survey().single("who", "Zoe", "Ad\u00e8le").number("age").questionnaire();
    byte[] bytes = ("who,age\n" + ascii + "Ad\u00e8le,2").getBytes(Charset.forName("windows-1252"));
    assertTrue(Survey.answers(q, Survey.bytes(folder, bytes), "who").endsWith("a a b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFoundOut(String delimiter) {
    assertNeighbours(
        Survey.bytes(folder, TEXT.replace(",", delimiter).getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n", "\r\n\r\n"})
  void linesEndAsTheyMayAndBlankOnesAreNoResponses(String end) {
    assertNeighbours(
        Survey.bytes(folder, TEXT.replace("\n", end).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aLastLineNeedsNoEnd() {
    assertNeighbours(Survey.file(folder, "who,age", "Zo\u00eb,31", "Ad\u00e8le,45"));
  }

  @Test
  void gzipIsUnpackedAndHashedAsItLies() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    Path file = Survey.bytes(folder, packed.toByteArray());
    assertNeighbours(file);
    assertEquals(sha256(file), read(NEIGHBOURS, file).sha256());
  }

  @Test
  void theHashIsThatOfTheFileOnDisk() throws Exception {
    Path file = Survey.bytes(folder, ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    assertEquals(sha256(file), read(NEIGHBOURS, file).sha256());
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  private static DataReading read(Questionnaire questionnaire, Path file) {
    return CsvFile.open(file).read(questionnaire, Strictness.STRICT, batch -> {});
  }

  static List<Arguments> quotations() {
    return List.of(
        Arguments.of("\"Yes\"", "Yes"),
        Arguments.of("\" Yes \"", "Yes"),
        Arguments.of("\"Maybe, or \"\"not\"\"\"", "Maybe, or \"not\""),
        Arguments.of("\"two\nlines\"", "two lines"),
        Arguments.of("\"two\r\nlines\"", "two lines"),
        Arguments.of("5'4\"", "5'4\""),
        Arguments.of("\"5'4\"\"\"", "5'4\""),
        Arguments.of("\"\"", "skipped"),
        Arguments.of("\"\"\"\"", "\""));
  }

  @ParameterizedTest
  @MethodSource("quotations")
  void quotationMarksAreThoseOfRfc4180(String cell, String meaning) {
    Questionnaire q =
        new Survey()
            .single("x", "No", meaning.equals("skipped") ? "?" : meaning)
            .number("n")
            .questionnaire();
    String code = meaning.equals("skipped") ? meaning : "b";
    Path file = Survey.file(folder, "x,n", cell + ",1", "No,2", "\"No\",\"3\"", cell + ",4");
    assertEquals(code + " a a " + code, Survey.answers(q, file, "x"));
    assertEquals("1 2 3 4", Survey.answers(q, file, "n"));
  }

  @Test
  void emptyCellsBeyondTheHeaderAreNoCells() {
    assertNeighbours(
        Survey.file(
            folder, "who,age", "Zo\u00eb,31,,", "\"Ad\u00e8\"\"le\",45,,".replace("\"\"", "")));
  }

  @Test
  void everyResponseOfALongFileComesInOrderInBatchesThatAreNotTooLarge() {
    StringBuilder lines = new StringBuilder("n,who\n");
    int rows = 1_000_000;
    for (int i = 0; i < rows; i++) {
      lines.append(i).append(i % 1000 == 999 ? ",\"two\nlines\"\n" : ",x\n");
    }
    Path file = Survey.bytes(folder, lines.toString().getBytes(StandardCharsets.UTF_8));
    Questionnaire q = new Survey().number("n").single("who", "x", "two\nlines").questionnaire();
    List<Batch> batches = new ArrayList<>();
    DataReading reading = CsvFile.open(file).read(q, Strictness.STRICT, batches::add);
    assertEquals(rows, reading.rows());
    int next = 0;
    for (Batch batch : batches) {
      assertTrue(batch.size() <= 65_536);
      var numbers = (org.soundings.response.Answers.Numbers) batch.columns().getFirst();
      for (int row = 0; row < batch.size(); row++) {
        assertEquals(next++, numbers.value(row));
      }
    }
    assertEquals(rows, next);
  }

  @Test
  void theWeightIsReadThoughNobodyWasAskedForIt() {
    Questionnaire q =
        new Survey()
            .single("x", "Yes")
            .design(new Design("w", "stratum", List.of(), null))
            .questionnaire();
    Path file = Survey.file(folder, "stratum,x,w", "north,a,0.25", "south,a,4");
    assertEquals("0.25 4", Survey.answers(q, file, "w"));
    assertEquals("words words", Survey.answers(q, file, "stratum"));
  }

  @Test
  void whatIsReadIsToldAsItGoes() throws IOException {
    Path file = Survey.bytes(folder, TEXT.getBytes(StandardCharsets.UTF_8));
    List<Long> told = new ArrayList<>();
    CsvFile.open(file).read(NEIGHBOURS, Strictness.STRICT, batch -> {}, told::add);
    assertEquals(List.of(Files.size(file)), told);
  }
}
