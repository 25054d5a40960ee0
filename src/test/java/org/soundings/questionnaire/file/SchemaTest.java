package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.WrittenQuestionnaire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The published JSON Schema says what the reader does. */
class SchemaTest {
  private static final Path FILE = Path.of("questionnaires/questionnaire.schema.json");
  private static final Path BROWSERS =
      Path.of("src/main/resources/org/soundings/form/questionnaire.json");
  private static final Path TESTS = Path.of("src/test/resources/questionnaires");
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(FILE));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> ours = Files.walk(Path.of("questionnaires"));
        Stream<Path> tests = Files.walk(TESTS)) {
      return Stream.concat(ours, tests)
          .filter(p -> p.toString().endsWith(".yaml") && !p.endsWith("broken/broken.yaml"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsValid(Path example) throws IOException {
    assertEquals(
        List.of(),
        SCHEMA.validate(Files.readString(example), InputFormat.YAML),
        example.toString());
  }

  /**
   * ADR 103: what the page of a questionnaire's text suggests is what the published schema says.
   */
  @Test
  void theBrowserHasTheSameSchema() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode published = json.readTree(Files.readString(FILE));
    if (System.getProperty("soundings.write") != null) {
      Files.writeString(BROWSERS, published + "\n");
    }
    assertEquals(
        published,
        json.readTree(Files.readString(BROWSERS)),
        "run with -Dsoundings.write=yes to write it again");
  }

  @Test
  void theSchemaIsItselfValid() throws IOException {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), meta.validate(Files.readString(FILE), InputFormat.JSON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{singel: a, ask: A, options: {a: A, b: B}}",
        "{single: a, aks: A, options: {a: A, b: B}}",
        "{single: a, ask: A}",
        "{single: a b, ask: A, options: {a: A, b: B}}",
        "{single: a, ask: A, options: [a, b]}",
        "{single: a, ask: A, options: {}}",
        "{single: a, ask: A, options: {a: A, b: B}, required: maybe}",
        "{single: a, ask: A, options: {a: A, b: {label: B, role: odd}}}",
        "{single: a, ask: A, options: {a: A, b: {name: B}}}",
        "{single: a, ask: [A], options: {a: A, b: B}}",
        "{single: a, ask: A, options: {a: A, b: B}, show-if: {}}",
        "{single: a, ask: A, options: {a: A, b: B}, show-if: {any: []}}",
        "{single: a, ask: A, options: {a: A, b: B}, show-if: {c: {form: 1}}}",
        "{number: a, ask: A, from: low}",
        "{number: a, ask: A, decimals: 7}",
        "{date: a, ask: A, from: yesterday}",
        "{note: a, ask: A}",
        "{grid: a, ask: A, statements: {x: X}}",
      })
  void theSchemaRefusesWhatTheReaderRefuses(String item, @TempDir Path folder) throws IOException {
    WrittenQuestionnaire.items(folder, "- {single: sound, ask: A, options: {a: A, b: B}}");
    String sound = Files.readString(folder.resolve("q.yaml"));
    assertEquals(List.of(), SCHEMA.validate(sound, InputFormat.YAML));
    assertNull(WrittenQuestionnaire.items(folder, "- " + item).questionnaire());
    String broken = Files.readString(folder.resolve("q.yaml"));
    assertFalse(SCHEMA.validate(broken, InputFormat.YAML).isEmpty());
  }

  /** What the reader asked each kind of entry for while it read a file with every feature. */
  private static Map<String, Entry> entries() {
    QuestionnaireReader reader =
        new QuestionnaireReader(TESTS.resolve("everything.yaml"), new Problems());
    reader.read();
    Entry top = reader.files().get(0);
    Entry instrument = reader.files().get(1);
    List<Entry> pages = top.need("pages").list();
    List<Entry> work = pages.get(0).need("items").list();
    List<Entry> more = pages.get(1).need("items").list();
    Entry scale = value(top.need("scales"), "strain");
    Entry data = top.need("data");
    return Map.ofEntries(
        Map.entry("questionnaire", top),
        Map.entry("instrument", instrument),
        Map.entry("consent", top.need("consent")),
        Map.entry("page", pages.get(0)),
        Map.entry("include", pages.get(2)),
        Map.entry("single", work.get(2)),
        Map.entry("multiple", work.get(3)),
        Map.entry("ranking", more.get(0)),
        Map.entry("grid", more.get(1)),
        Map.entry("number", more.get(2)),
        Map.entry("date", more.get(3)),
        Map.entry("text-item", more.get(4)),
        Map.entry("note", more.get(5)),
        Map.entry("shares", first("sharing.yaml")),
        Map.entry("slider", first("sliding.yaml")),
        Map.entry("option-with-role", value(work.get(2).need("options"), "other")),
        Map.entry("band", value(scale.need("bands"), "low")),
        Map.entry(
            "bounds",
            value(
                more.get(3).need("show-if").need("any").list().get(0).need("all").list().get(1),
                "hours")),
        Map.entry("scale", scale),
        Map.entry("design", top.need("design")),
        Map.entry("replicates", sharing().need("design").need("replicates")),
        Map.entry("help-link", sharing().need("help").need("links").list().getFirst()),
        Map.entry("data", data),
        Map.entry("column", value(data.need("columns"), "challenges")));
  }

  private static Entry sharing() {
    return top("sharing.yaml");
  }

  private static Entry top(String file) {
    QuestionnaireReader reader = new QuestionnaireReader(TESTS.resolve(file), new Problems());
    reader.read();
    return reader.files().getFirst();
  }

  private static Entry first(String file) {
    return top(file).need("pages").list().getFirst().need("items").list().getFirst();
  }

  private static Entry value(Entry map, String key) {
    Entry value = map.map().get(key);
    if (value == null) {
      throw new IllegalArgumentException(key);
    }
    return value;
  }

  @TestFactory
  Stream<DynamicTest> theSchemaKnowsTheKeysThatTheReaderAsksFor() throws IOException {
    JsonNode defs = new ObjectMapper().readTree(Files.readString(FILE)).get("$defs");
    return entries().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      JsonNode properties = defs.get(e.getKey()).get("properties");
                      Set<String> schema = new TreeSet<>(properties.propertyNames());
                      assertEquals(schema, new TreeSet<>(e.getValue().asked()));
                    }));
  }

  @Test
  void everyObjectOfTheSchemaWithFixedKeysIsCompared() throws IOException {
    JsonNode defs = new ObjectMapper().readTree(Files.readString(FILE)).get("$defs");
    Set<String> fixed = new TreeSet<>();
    defs.properties()
        .forEach(
            def -> {
              JsonNode more = def.getValue().get("additionalProperties");
              if (more != null && more.isBoolean()) {
                fixed.add(def.getKey());
              }
            });
    assertEquals(fixed, new TreeSet<>(entries().keySet()));
  }
}
