package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people wrote is read by one person and quoted only where that person released it (D8). */
class TextsTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: ward
      version: "1"
      language: en
      policy: organisation
      title: How we work
      pages:
        - page: work
          items:
            - single: team
              ask: Where do you work?
              options: {icu: ICU, it: IT}
            - text: why
              ask: Why?
            - text: more
              ask: What else?
      """;

  private static final String PLAN =
      """
      plan: ward-report
      questionnaire: ward.yaml
      title: Ward
      sections: []
      open-text: {items: [why, more], analyst: Ann Alyst}
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("ward.yaml"), QUESTIONNAIRE);
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Files.writeString(folder.resolve("names.txt"), "Zacharias Quint\n");
    answers(24);
  }

  private void answers(int wrote) throws IOException {
    List<String> rows = new ArrayList<>(List.of("team,why,more"));
    for (int i = 0; i < wrote; i++) {
      rows.add((i % 2 == 0 ? "icu" : "it") + ",Reason number " + i + "," + (i < 19 ? "x" + i : ""));
    }
    rows.set(3, "it,\"Ask Zacharias at zq@example.org or +1 555 0100 200\",x2");
    rows.set(4, "it,=1+1 is my reason,x3");
    Files.writeString(folder.resolve("answers.csv"), String.join("\n", rows) + "\n");
  }

  private Soundings texts(Object... more) {
    List<Object> all = new ArrayList<>(List.of("texts", folder.resolve("plan.yaml")));
    all.addAll(List.of("--data", folder.resolve("answers.csv")));
    all.addAll(List.of("--roster", folder.resolve("names.txt")));
    all.addAll(List.of(more));
    return Soundings.run(all.toArray());
  }

  private String sheet() throws IOException {
    Soundings made = texts("--out", folder.resolve("sheet.csv"));
    assertEquals(0, made.exit(), made.err());
    return Files.readString(folder.resolve("sheet.csv"));
  }

  private Soundings quoted(String sheet) throws IOException {
    Files.writeString(folder.resolve("sheet.csv"), sheet);
    return texts("--released", folder.resolve("sheet.csv"), "--out", folder.resolve("quotes.csv"));
  }

  @Test
  void theSheetIsMaskedInAnotherOrderAndWithoutOtherAnswers_D8() throws IOException {
    String sheet = sheet();
    for (String secret : List.of("Zacharias", "zq@", "555 0100", "icu")) {
      assertFalse(sheet.contains(secret), secret);
    }
    List<String> lines = sheet.lines().toList();
    assertEquals("item,words,mark,release", lines.getFirst());
    assertEquals(25, lines.size());
    assertTrue(sheet.contains("why,'=1+1 is my reason,"), "defused");
    List<String> marks = lines.stream().skip(1).map(line -> line.split(",", -1)[2]).toList();
    assertEquals(marks.stream().sorted().toList(), marks, "in the order of hashes");
  }

  @Test
  void whatFewerThanTwentyWroteIsReadByNobody_D8() throws IOException {
    assertFalse(sheet().contains("more,x"));
    assertTrue(texts("--out", folder.resolve("s.csv")).out().contains("more: fewer than 20"));
    answers(19);
    assertEquals(1, sheet().lines().count());
  }

  @Test
  void onlyWhatAPersonReleasedIsQuoted_D8() throws IOException {
    String sheet =
        sheet()
            .replaceAll("(why,Reason number 7,\\w+,)", "$1yes")
            .replaceAll("(why,'=1\\+1 is my reason,\\w+,)", "$1 Yes ");
    Soundings made = quoted(sheet);
    assertEquals(0, made.exit(), made.err());
    List<String> lines = Files.readAllLines(folder.resolve("quotes.csv"));
    assertEquals(3, lines.size());
    assertTrue(lines.contains("why,Reason number 7,Ann Alyst"), lines.toString());
    assertTrue(lines.contains("why,'=1+1 is my reason,Ann Alyst"), lines.toString());
  }

  @Test
  void nothingReleasedIsNothingQuoted_D8() throws IOException {
    quoted(sheet());
    assertEquals(1, Files.readAllLines(folder.resolve("quotes.csv")).size());
  }

  @Test
  void wordsThatWereAlteredAreRefused_D8() throws IOException {
    String sheet = sheet();
    Soundings made =
        quoted(sheet.replaceAll("why,Reason number 7,(\\w+),", "why,Zacharias did it,$1,yes"));
    assertEquals(1, made.exit());
    assertTrue(made.err().contains("error T110"), made.err());
    assertFalse(Files.exists(folder.resolve("quotes.csv")));
    Soundings other = quoted(sheet.replaceAll("(why,Reason number 7,\\w+,)", "$1perhaps"));
    assertTrue(other.err().contains("error T109"), other.err());
  }

  @Test
  void aPlanThatNamesNobodyLetsNobodyRead_D8() throws IOException {
    Files.writeString(folder.resolve("plan.yaml"), PLAN.replaceAll("open-text.*", ""));
    Soundings made = texts("--out", folder.resolve("sheet.csv"));
    assertTrue(made.err().contains("P153"), made.err());
    Files.writeString(folder.resolve("plan.yaml"), PLAN.replace("[why, more]", "[team]"));
    assertTrue(texts("--out", folder.resolve("sheet.csv")).err().contains("P152"));
    Files.writeString(folder.resolve("plan.yaml"), PLAN.replace(", analyst: Ann Alyst", ""));
    assertNotEquals(0, texts("--out", folder.resolve("sheet.csv")).exit());
    assertFalse(Files.exists(folder.resolve("sheet.csv")));
  }
}
