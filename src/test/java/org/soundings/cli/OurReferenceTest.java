package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Numbers that R makes of data of our own (reference-ours/make.R), against results.json of the
 * plans beside it: what is compared is what is printed.
 */
class OurReferenceTest {
  private static final Path FOLDER = Path.of("src/test/resources/reference-ours");
  private static final String DESIGN = "design: {weight: w, strata: stratum, clusters: cluster}\n";
  private static final double RELATIVE = 1e-6;

  /** Polychoric correlations and factor models are iterated, there and here. */
  private static final Map<String, Double> LOOSER = Map.of("Polychoric", 1e-4, "Omega total", 1e-5);

  @TempDir private static Path folder = Path.of("");
  private static final Map<String, JsonNode> RESULTS = new HashMap<>();

  @BeforeAll
  static void report() throws IOException {
    for (String name : List.of("answers.csv", "q.yaml", "plan.yaml", "design.yaml")) {
      Files.copy(FOLDER.resolve(name), folder.resolve(name));
    }
    Files.writeString(
        folder.resolve("q-design.yaml"), Files.readString(FOLDER.resolve("q.yaml")) + DESIGN);
    for (String plan : List.of("plan", "design")) {
      Path out = folder.resolve(plan);
      Soundings done =
          Soundings.run(
              "report",
              folder.resolve(plan + ".yaml"),
              "--data",
              folder.resolve("answers.csv"),
              "--out",
              out);
      assertEquals(0, done.exit(), done::err);
      RESULTS.put(plan, new ObjectMapper().readTree(out.resolve("results.json").toFile()));
    }
  }

  private static List<String[]> expected() throws IOException {
    try (CSVReader csv = new CSVReader(Files.newBufferedReader(FOLDER.resolve("expected.csv")))) {
      List<String[]> lines = csv.readAll();
      return lines.subList(1, lines.size());
    } catch (CsvException e) {
      throw new IOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyNumberIsWhatRSays() throws IOException {
    return expected().stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    String.join(" ", List.of(line).subList(0, 3)),
                    () -> compare(line[0], line[1], line[2], Double.parseDouble(line[3]))));
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertTrue(expected().size() >= 60);
  }

  private static void compare(String plan, String id, String where, double expected) {
    JsonNode found = finding(RESULTS.getOrDefault(plan, new ObjectMapper().nullNode()), id);
    double relative =
        LOOSER.entrySet().stream()
            .filter(e -> where.contains(e.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .findFirst()
            .orElse(RELATIVE);
    JsonNode number = at(found, List.of(where.split("/")));
    assertTrue(number.isNumber(), () -> where + " is " + number);
    assertEquals(expected, number.asDouble(), Math.max(1e-12, Math.abs(expected) * relative));
  }

  private static JsonNode finding(JsonNode results, String id) {
    return named(results.get("findings"), "id", id);
  }

  /** The list's element of a name, then what the rest of the path says of it. */
  private static JsonNode at(JsonNode of, List<String> path) {
    JsonNode node = of.get(path.getFirst());
    assertTrue(node != null, () -> "no " + path + " in " + of.propertyNames());
    List<String> rest = path.subList(1, path.size());
    if (!node.isArray()) {
      return rest.isEmpty() ? node : at(node, rest);
    }
    List<String> keys = List.of("asked", "label", "category", "title");
    JsonNode element =
        keys.stream()
            .flatMap(key -> elements(node).filter(e -> rest.getFirst().equals(text(e, key))))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + rest.getFirst() + " in " + node));
    return element.has("columns")
        ? cell(element, rest.get(1), rest.get(2), rest.subList(3, rest.size()))
        : at(element, rest.subList(1, rest.size()));
  }

  private static JsonNode cell(JsonNode table, String label, String column, List<String> rest) {
    List<String> columns = new ArrayList<>();
    table.get("columns").forEach(c -> columns.add(c.asString()));
    assertTrue(columns.contains(column), () -> column + " is none of " + columns);
    JsonNode value =
        named(table.get("rows"), "label", label).get("values").get(columns.indexOf(column));
    return rest.isEmpty() ? value : at(value, rest);
  }

  private static JsonNode named(JsonNode list, String key, String name) {
    return elements(list)
        .filter(e -> name.equals(text(e, key)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + list));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static String text(JsonNode of, String key) {
    JsonNode node = of.get(key);
    return node == null ? "" : node.asString();
  }

  @Test
  void noNumberIsNamedTwice() throws IOException {
    List<String> keys =
        expected().stream().map(line -> String.join(" ", List.of(line).subList(0, 3))).toList();
    assertFalse(keys.isEmpty());
    assertEquals(keys.size(), keys.stream().distinct().count());
  }
}
