package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X-F1: what nobody answered is marked in every file, each picture included. */
class OriginTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Work
      pages:
        - page: p
          items:
            - {single: team, ask: Team?, options: {a: A, b: B}}
            - {number: hours, ask: Hours?, from: 0, to: 40}
      """;
  private static final String PLAN =
      """
      plan: p
      title: Work of teams
      questionnaire: q.yaml
      %s
      sections:
        - {title: Teams, findings: [{frequency: team}, {crosstab: team, by: team}, {mean: hours}]}
      """;

  @TempDir private Path folder;

  private Path simulated() throws IOException {
    Path q = Files.writeString(folder.resolve("q.yaml"), QUESTIONNAIRE);
    Path data = folder.resolve("simulated.csv");
    assertEquals(0, Soundings.run("simulate", q, "--n", "40", "--out", data).exit());
    return data;
  }

  /** The same answers without the column. */
  private Path plain(Path simulated) throws IOException {
    List<String> lines =
        Files.readAllLines(simulated).stream()
            .map(line -> line.substring(0, line.lastIndexOf(',')))
            .toList();
    return Files.write(folder.resolve("plain.csv"), lines);
  }

  private Map<String, byte[]> report(Path data, String more) throws IOException {
    String plan = PLAN.formatted(more).replace("{crosstab: team, by: team}, ", "");
    Path file = Files.writeString(folder.resolve("p.yaml"), plan);
    Path out = Files.createTempDirectory(folder, "out");
    Soundings done = Soundings.run("report", file, "--data", data, "--out", out);
    assertEquals(0, done.exit(), done.err());
    return files(out);
  }

  private static Map<String, byte[]> files(Path out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    files.keySet().removeIf(name -> name.contains("/."));
    return files;
  }

  private static byte[] content(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  /** What people and programs read in a file. */
  private static String text(String name, byte[] content) throws IOException {
    if (name.endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(content)) {
        return new PDFTextStripper().getText(pdf);
      }
    }
    if (name.endsWith(".docx")) {
      StringBuilder all = new StringBuilder();
      try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(content))) {
        while (zip.getNextEntry() != null) {
          all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return all.toString();
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  private static void marked(Map<String, byte[]> files, Map<String, byte[]> plain, String words)
      throws IOException {
    assertEquals(plain.keySet(), files.keySet());
    assertTrue(files.keySet().stream().anyMatch(name -> name.startsWith("figures/")));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey();
      if (name.endsWith(".png")) {
        assertFalse(Arrays.equals(plain.get(name), file.getValue()), name + " is not marked");
      } else {
        String text = text(name, file.getValue()).replaceAll("\\s+", " ");
        assertTrue(text.contains(words), name + " is not marked");
        String unmarked = text(name, content(plain, name)).replaceAll("\\s+", " ");
        assertFalse(unmarked.contains(words), name + " is marked without a reason");
      }
    }
  }

  @Test
  void simulatedAnswersAreMarkedInEveryFileAndPicture() throws IOException {
    Path simulated = simulated();
    assertTrue(Files.readAllLines(simulated).getFirst().endsWith(",_simulated"));
    marked(report(simulated, ""), report(plain(simulated), ""), "imulated answers");
  }

  @Test
  void oneSimulatedRowIsEnoughAndNoneIsNone() throws IOException {
    List<String> lines = Files.readAllLines(plain(simulated()));
    StringBuilder mixed = new StringBuilder(lines.getFirst() + ",_simulated\n");
    StringBuilder none = new StringBuilder(mixed);
    for (int i = 1; i < lines.size(); i++) {
      mixed.append(lines.get(i)).append(i == lines.size() - 1 ? ",1\n" : ",\n");
      none.append(lines.get(i)).append(",0\n");
    }
    Path some = Files.writeString(folder.resolve("mixed.csv"), mixed);
    Path zero = Files.writeString(folder.resolve("none.csv"), none);
    assertTrue(text("", content(report(some, ""), "results.json")).contains("simulated answers"));
    assertFalse(text("", content(report(zero, ""), "results.json")).contains("simulated answers"));
  }

  @Test
  void rebuiltAndMadeUpAnswersAreMarkedAsTheirPlanSays() throws IOException {
    Path data = plain(simulated());
    Map<String, byte[]> plain = report(data, "");
    marked(report(data, "answers: reconstructed"), plain, "econstruction");
    marked(report(data, "answers: made-up"), plain, "ade-up answers");
  }

  @Test
  void aComparisonWithSimulatedAnswersIsMarked() throws IOException {
    Path simulated = simulated();
    Path real = plain(simulated);
    Path plan = Files.writeString(folder.resolve("q2.yaml"), QUESTIONNAIRE);
    Path out = folder.resolve("changes");
    Soundings done =
        Soundings.run("compare", plan, "--before", simulated, "--after", real, "--out", out);
    assertEquals(0, done.exit(), done.err());
    for (Map.Entry<String, byte[]> file : files(out).entrySet()) {
      if (!file.getKey().endsWith(".png")) {
        String text = text(file.getKey(), file.getValue()).replaceAll("\\s+", " ");
        assertTrue(text.contains("imulated answers"), file.getKey());
      }
    }
  }

  @Test
  void theMarkIsNoItem() throws IOException {
    Path out = folder.resolve("inferred.yaml");
    assertEquals(0, Soundings.run("infer", simulated(), "--out", out).exit());
    String proposed = Files.readString(out);
    assertFalse(proposed.contains("single: _simulated"), proposed);
    assertFalse(proposed.matches("(?s).*(single|number|text|date): simulated.*"), proposed);
    Soundings report =
        Soundings.run(
            "report",
            out,
            "--data",
            folder.resolve("simulated.csv"),
            "--quick",
            "--out",
            folder.resolve("again"));
    assertEquals(0, report.exit(), report.err());
    assertTrue(
        Files.readString(folder.resolve("again/results.json")).contains("simulated answers"));
  }
}
