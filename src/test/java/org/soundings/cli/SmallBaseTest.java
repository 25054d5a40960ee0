package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** X-F2, D2: a finding whose base is under its item's k is hidden whole, in every file. */
class SmallBaseTest {
  /** Of a scale or a ranking, not of people. */
  private static final Set<String> NO_COUNTS = Set.of("items", "lowest", "highest", "top", "level");

  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: %1$s
      title: Work
      pages:
        - page: p
          items:
            - {single: region, ask: Region?, options: {n: North, s: South}}
            - {single: few, ask: Few?, sensitivity: %2$s, options: {1: One, 2: Two, 3: Never}}
            - {multiple: many, ask: Many?, sensitivity: %2$s, options: {a: A, b: B, c: C}}
            - {ranking: rank, ask: Rank?, sensitivity: %2$s, options: {x: X, y: Y, z: Z}}
            - {number: hours, ask: Hours?, sensitivity: %2$s, from: 0, to: 40}
            - {text: words, ask: Words?, sensitivity: %2$s}
            - grid: g
              ask: Agree?
              sensitivity: %2$s
              statements: {i: I, j: J}
              scale: {1: No, 2: So so, 3: "Yes"}
      scales:
        s: {label: S, items: [g], bands: {low: {label: Low, to: 1.5}, high: {label: High, from: 1.6}}}
      """;

  @TempDir private Path folder;

  /** Sixty people, of whom {@code few} have answered anything but their region. */
  private Path report(String policy, String sensitivity, int few) throws IOException {
    Path q =
        Files.writeString(folder.resolve("q.yaml"), QUESTIONNAIRE.formatted(policy, sensitivity));
    StringBuilder csv =
        new StringBuilder(
            "region,few,many.a,many.b,many.c,rank.x,rank.y,rank.z,hours,words,g.i,g.j\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i % 2 == 0 ? "n" : "s");
      csv.append(i < few ? ",1,1,0,0,1,2,3,7,word,1,1\n" : ",,,,,,,,,,,\n");
    }
    Path data = Files.writeString(folder.resolve("d.csv"), csv);
    Path out = folder.resolve("out");
    Soundings done = Soundings.run("report", plan(q), "--data", data, "--out", out);
    assertEquals(0, done.exit(), done.err());
    return out;
  }

  private Path plan(Path q) throws IOException {
    return Files.writeString(
        folder.resolve("p.yaml"),
        """
        plan: p
        title: P
        questionnaire: %s
        sections:
          - title: All
            findings:
              - {frequency: region}
              - {frequency: few}
              - {frequency: many}
              - {frequency: rank}
              - {mean: hours}
              - {frequency: g}
              - {scale: s}
              - {crosstab: few, by: region}
              - {mean: hours, by: region, id: hours-by}
              - {items: [g.i, g.j], tests: [alpha], id: both}
              - {paired: [g.i, g.j], id: pair}
              - {correlation: [g.i, g.j], id: corr}
        """
            .formatted(q.getFileName()));
  }

  @ParameterizedTest
  @CsvSource({
    "research,ordinary,4",
    "research,wellbeing,9",
    "research,sensitive,12",
    "organisation,ordinary,9",
    "organisation,sensitive,19",
  })
  void aFindingWithABaseUnderKIsHiddenWhole(String policy, String sensitivity, int few)
      throws IOException {
    Path out = report(policy, sensitivity, few);
    List<String> leaks = new ArrayList<>();
    for (JsonValue finding : json(out).getJsonArray("findings")) {
      JsonObject of = finding.asJsonObject();
      boolean region = of.getString("id").equals("region");
      numbers(of, of.getString("id"), leaks, region);
      if (region && policy.equals("research")) {
        assertTrue(of.toString().contains("30"), "the region is shown: " + of);
      }
    }
    assertEquals(List.of(), leaks);
    try (Stream<Path> figures = Files.list(out.resolve("figures"))) {
      for (Path file : figures.filter(f -> f.toString().endsWith(".csv")).toList()) {
        csv(file, leaks);
      }
    }
    csv(out.resolve("tables.csv"), leaks);
    assertEquals(List.of(), leaks);
    for (String file : List.of("report.html", "poster.html")) {
      String text = org.jsoup.Jsoup.parse(Files.readString(out.resolve(file))).text();
      assertFalse(text.contains("the " + few + " who"), file);
      assertFalse(text.contains(few + " of 60"), file);
      assertFalse(text.matches(".*\\b" + few + " (wrote|people|responses).*"), file);
    }
  }

  private static JsonObject json(Path out) throws IOException {
    try (var reader =
        Json.createReader(new StringReader(Files.readString(out.resolve("results.json"))))) {
      return reader.readObject();
    }
  }

  /** Every number in a finding but those of the instrument. */
  private static void numbers(JsonValue of, String place, List<String> leaks, boolean allowed) {
    switch (of) {
      case JsonObject fields ->
          fields.forEach(
              (key, value) -> {
                if (!NO_COUNTS.contains(key)) {
                  numbers(value, place + "." + key, leaks, allowed);
                }
              });
      case JsonArray values -> values.forEach(value -> numbers(value, place, leaks, allowed));
      case JsonNumber number -> {
        boolean undefined = place.endsWith("tests.n") && number.intValue() == 0;
        boolean sizeOfRegion = place.contains(".groups") && number.intValue() == 30;
        if (!allowed && !sizeOfRegion && !undefined) {
          leaks.add(place + " = " + number);
        }
      }
      default -> {
        // no number
      }
    }
  }

  private static void csv(Path file, List<String> leaks) throws IOException {
    try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(Files.newBufferedReader(file))) {
      for (Map<String, String> line = csv.readMap(); line != null; line = csv.readMap()) {
        boolean region = "region".equals(line.get("variable"));
        for (String column : List.of("count", "value", "low", "high", "n")) {
          if (!region && !line.getOrDefault(column, "").isEmpty()) {
            leaks.add(file.getFileName() + ": " + line);
          }
        }
      }
    } catch (CsvValidationException e) {
      throw new IllegalStateException(e);
    }
  }
}
