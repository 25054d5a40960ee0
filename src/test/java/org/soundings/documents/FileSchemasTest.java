package org.soundings.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.analysis.Disposition;
import org.soundings.analysis.Protocol;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** X-A4: the schemas of plans and studies know the keys that the readers know, and no others. */
class FileSchemasTest {
  private static final Pattern ASKED =
      Pattern.compile("(?:\\b(?:find|need)\\(|\\((?:root|entry), )\"([a-z-]+)\"[),]");
  private static final Pattern WORD = Pattern.compile("words\\.put\\(\"([a-z-]+)\"");

  /** A schema and the readers whose keys it describes. */
  enum Described {
    PLAN(
        "analysis/plan.schema.json",
        "plan",
        "analysis/plan",
        List.of(
            "PlanFile",
            "RequestReader",
            "JointReader",
            "WeightingReader",
            "ProtocolReader",
            "ExtractReader")),
    STUDY(
        "questionnaires/study.schema.json",
        "study",
        "study",
        List.of(
            "StudyFile",
            "ParticipationPart",
            "FieldworkPart",
            "MailText",
            "../questionnaire/file/HelpReader"));

    private final Path schema;
    private final String first;
    private final String folder;
    private final List<String> readers;

    Described(String schema, String first, String folder, List<String> readers) {
      this.schema = Path.of(schema);
      this.first = first;
      this.folder = folder;
      this.readers = readers;
    }

    private Schema schema() throws IOException {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(schema));
    }

    /** What is written in the readers, and the names that they make of constants. */
    private Set<String> asked() throws IOException {
      Set<String> keys = new TreeSet<>();
      for (String reader : readers) {
        String text =
            Files.readString(Path.of("src/main/java/org/soundings", folder, reader + ".java"));
        ASKED.matcher(text).results().forEach(found -> keys.add(found.group(1)));
        WORD.matcher(text).results().forEach(found -> keys.add(found.group(1)));
      }
      if (this == PLAN) {
        keys.add("tests");
        Arrays.stream(Disposition.values()).map(Disposition::key).forEach(keys::add);
        Arrays.stream(Protocol.Fact.values()).map(Protocol.Fact::key).forEach(keys::add);
      }
      return keys;
    }

    private Set<String> described() throws IOException {
      Set<String> keys = new TreeSet<>();
      collect(new ObjectMapper().readTree(Files.readString(schema)), keys);
      return keys;
    }

    private static void collect(JsonNode node, Set<String> keys) {
      JsonNode properties = node.get("properties");
      if (properties != null) {
        keys.addAll(properties.propertyNames());
      }
      node.forEach(child -> collect(child, keys));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaKnowsTheKeysThatTheReadersAskFor(Described described) throws IOException {
    assertEquals(described.asked(), described.described());
  }

  @ParameterizedTest
  @EnumSource
  void everyFileOfOursIsValid(Described described) throws IOException {
    Schema schema = described.schema();
    List<Path> files = new ArrayList<>();
    for (String folder :
        List.of("analysis", "src/main/server/demo", "src/test/resources/studies")) {
      try (Stream<Path> paths = Files.list(Path.of(folder))) {
        paths.filter(p -> p.toString().endsWith(".yaml")).forEach(files::add);
      }
    }
    int seen = 0;
    for (Path file : files) {
      String text = Files.readString(file);
      if (text.replaceAll("(?m)^#.*\n", "").startsWith(described.first + ":")) {
        assertEquals(List.of(), schema.validate(text, InputFormat.YAML), file.toString());
        seen++;
      }
    }
    assertTrue(seen > 1, seen + " files");
  }

  @ParameterizedTest
  @EnumSource
  void everyDocumentedExampleIsValid(Described described) throws IOException {
    int seen = 0;
    for (Path document : DocumentedExamplesTest.documents()) {
      for (MarkdownExample block : MarkdownExample.of(document)) {
        if (block.language().equals("yaml") && block.text().startsWith(described.first + ":")) {
          assertEquals(
              List.of(),
              described.schema().validate(block.text(), InputFormat.YAML),
              block::toString);
          seen++;
        }
      }
    }
    assertTrue(seen > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{frequncy: a}",
        "{frequency: a, test: [t]}",
        "{model: quadratic, outcome: a, predictors: [b]}",
        "{by: a}",
        "{frequency: a, expected: {x: much}}",
      })
  void theSchemaRefusesAFindingThatTheReaderRefuses(String finding) throws IOException {
    String plan =
        "plan: p\ntitle: P\nquestionnaire: q.yaml\nsections: [{title: T, findings: [%s]}]\n";
    Schema schema = Described.PLAN.schema();
    assertEquals(List.of(), schema.validate(plan.formatted("{frequency: a}"), InputFormat.YAML));
    assertFalse(schema.validate(plan.formatted(finding), InputFormat.YAML).isEmpty());
  }

  @Test
  void theSchemasAreThemselvesValid() throws IOException {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (Described described : Described.values()) {
      assertEquals(List.of(), meta.validate(Files.readString(described.schema), InputFormat.JSON));
    }
  }
}
