package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From open answers to themes in a report, by the commands that people type. */
class ThemesTest {
  @TempDir private Path folder = Path.of("");
  private String err = "";
  private String out = "";

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("q.yaml"),
        """
        questionnaire: q
        version: "1"
        title: Q
        policy: open
        consent: {text: We ask because we want to know., agree: I agree}
        pages:
          - page: p
            items:
              - {text: advice, ask: What advice would you give?}
        """);
    Files.writeString(
        folder.resolve("themes.yaml"),
        "themes: advised\nof: advice\noptions: {rest: Rest, ask: Ask for help}\n");
    Files.writeString(
        folder.resolve("d.csv"),
        "advice\nRest. Call Ann on 555 123 4567\n\nAsk others\n\"=1+1, rest\"\nRest and ask\n");
    Files.writeString(folder.resolve("names.txt"), "Ann\n");
  }

  private int themes(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "themes",
                folder.resolve("themes.yaml").toString(),
                "--questionnaire",
                folder.resolve("q.yaml").toString(),
                "--data",
                folder.resolve("d.csv").toString(),
                "--out",
                folder.toString()));
    arguments.addAll(List.of(more));
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    int exit =
        Main.run(
            arguments.toArray(String[]::new),
            new PrintWriter(said, true),
            new PrintWriter(complained, true));
    out = said.toString();
    err = complained.toString();
    return exit;
  }

  private String sheet(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "answer,words,rest,ask\n" + String.join("\n", lines) + "\n");
    return file.toString();
  }

  @Test
  void eachCoderGetsEveryAnswerMaskedAndInAnotherOrder() throws IOException {
    assertEquals(0, themes("--roster", folder.resolve("names.txt").toString()), () -> err);
    String first = Files.readString(folder.resolve("coder-1.csv"));
    String second = Files.readString(folder.resolve("coder-2.csv"));
    assertTrue(first.contains("Rest. Call [name] on [telephone]"), first);
    assertTrue(first.contains("'=1+1, rest"), "a formula is defused: " + first);
    assertEquals(5, first.lines().count());
    assertFalse(first.equals(second), "both coders have one order");
    assertEquals(first.lines().sorted().toList(), second.lines().sorted().toList());
  }

  @Test
  void disagreementsAreListedAndOnlyTheirDecisionMakesThemes() throws IOException {
    String a = sheet("a.csv", "1,,1,", "3,,,1", "4,,1,", "5,,1,1");
    String b = sheet("b.csv", "5,,1,1", "4,,,", "3,,,x", "1,,1,0");
    assertEquals(0, themes("--coded", a, b), () -> err);
    assertTrue(out.contains("1 disagreements to decide"), out);
    assertFalse(Files.exists(folder.resolve("coded.csv")));
    Path open = folder.resolve("disagreements.csv");
    assertEquals(
        "4,\"'=1+1, rest\",rest,1,0,", Files.readAllLines(open).get(1).replace("\"\"", "\""));

    assertEquals(1, themes("--coded", a, b, "--decided", open.toString()));
    assertTrue(err.contains("T107"), err);
    Files.writeString(open, Files.readString(open).replace(",1,0,", ",1,0,1"));
    assertEquals(0, themes("--coded", a, b, "--decided", open.toString()), () -> err);
    assertEquals(
        List.of(
            "advice,advised.rest,advised.ask",
            "[coded],1,0",
            ",,",
            "[coded],0,1",
            "[coded],1,0",
            "[coded],1,1"),
        Files.readAllLines(folder.resolve("coded.csv")));
  }

  @Test
  void aPlanReportsTheThemesAsAMultipleChoice() throws IOException {
    String a = sheet("a.csv", "1,,1,", "3,,,1", "4,,1,", "5,,1,1");
    String b = sheet("b.csv", "1,,1,", "3,,,1", "4,,1,", "5,,1,1");
    assertEquals(0, themes("--coded", a, b), () -> err);
    Path plan = folder.resolve("plan.yaml");
    Files.writeString(
        plan,
        """
        plan: p
        title: P
        questionnaire: q.yaml
        themes: [themes.yaml]
        sections:
          - {title: S, findings: [{frequency: advised}]}
        """);
    StringWriter complained = new StringWriter();
    int exit =
        Main.run(
            new String[] {
              "report",
              plan.toString(),
              "--data",
              folder.resolve("coded.csv").toString(),
              "--out",
              folder.resolve("out").toString()
            },
            new PrintWriter(new StringWriter()),
            new PrintWriter(complained, true));
    assertEquals(0, exit, complained::toString);
    String tables = Files.readString(folder.resolve("out/tables.csv"));
    assertTrue(tables.contains("advised,multiple,advised,rest,Rest,,,percent,3,75,"), tables);
  }

  @Test
  void aSheetThatIsNotWhatWasWrittenIsRefusedLineByLine() throws IOException {
    String sound = sheet("a.csv", "1,,,", "3,,,", "4,,,", "5,,,");
    String broken = sheet("b.csv", "1,,yes,", "1,,,", "2,,,", "3,,,", "4,,,");
    assertEquals(1, themes("--coded", sound, broken));
    assertTrue(err.contains("b.csv:2:1: error T106"), err);
    assertTrue(err.contains("b.csv:3:1: error T104"), err);
    assertTrue(err.contains("b.csv:4:1: error T103"), err);
    assertTrue(err.contains("T105"), err);
    assertEquals(1, themes("--coded", sound, sound));
    assertTrue(err.contains("T108"), err);
    Files.writeString(folder.resolve("themes.yaml"), "themes: t\nof: advise\noptions: {a: A}\n");
    assertEquals(1, themes());
    assertTrue(err.contains("Q605") && err.contains("\"advice\" is meant"), err);
  }
}
