package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The numbers that results.json of a plan has, found by where they stand. */
record ReportedNumbers(JsonNode results) {
  private static final double RELATIVE = 1e-6;

  /** Polychoric correlations, factor and ordinal models are iterated, there and here. */
  private static final Map<String, Double> LOOSER =
      Map.of("Polychoric", 1e-4, "Omega total", 1e-5, "roportional odds regression", 1e-4);

  /** Reports the plan of that name in a folder. */
  static ReportedNumbers of(Path folder, String plan, String data) throws IOException {
    Path out = folder.resolve(plan);
    Soundings done =
        Soundings.run(
            "report",
            folder.resolve(plan + ".yaml"),
            "--data",
            folder.resolve(data),
            "--out",
            out,
            "--quick");
    assertEquals(0, done.exit(), done::err);
    return read(out);
  }

  /** The results of a folder that a command wrote. */
  static ReportedNumbers read(Path out) {
    return new ReportedNumbers(new ObjectMapper().readTree(out.resolve("results.json").toFile()));
  }

  /**
   * The lines of a file of plan, finding, place and value, without its header; a fifth column is a
   * relative tolerance.
   */
  static List<String[]> expected(Path file) throws IOException {
    try (CSVReader csv = new CSVReader(Files.newBufferedReader(file))) {
      List<String[]> lines = csv.readAll();
      return lines.subList(1, lines.size());
    } catch (CsvException e) {
      throw new IOException(e);
    }
  }

  /**
   * A test for each line.
   *
   * @param by what was reported, by plan
   */
  static Stream<DynamicTest> compared(List<String[]> expected, Map<String, ReportedNumbers> by) {
    return expected.stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    String.join(" ", List.of(line).subList(0, 3)),
                    () -> {
                      ReportedNumbers of = Optional.ofNullable(by.get(line[0])).orElseThrow();
                      double relative =
                          line.length > 4 ? Double.parseDouble(line[4]) : relative(line[2]);
                      of.compare(line[1], line[2], Double.parseDouble(line[3]), relative);
                    }));
  }

  private static double relative(String where) {
    return LOOSER.entrySet().stream()
        .filter(e -> where.contains(e.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElse(RELATIVE);
  }

  private void compare(String id, String where, double expected, double relative) {
    JsonNode found = named(results.get("findings"), "id", id);
    JsonNode number = at(found, List.of(where.split("/")));
    assertTrue(number.isNumber(), () -> where + " is " + number);
    assertEquals(expected, number.asDouble(), Math.max(1e-12, Math.abs(expected) * relative));
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
}
