package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.soundings.questionnaire.Problems;

/** Our reading of YAML against the parser's own, by the schema that knows only texts. */
class FailsafeTest {
  static List<Path> files() throws IOException {
    try (Stream<Path> ours = Files.walk(Path.of("questionnaires"));
        Stream<Path> tests = Files.walk(Path.of("src/test/resources/questionnaires"))) {
      return Stream.concat(ours, tests).filter(p -> p.toString().endsWith(".yaml")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSameTextsListsAndKeysAreRead(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    Object expected = new Load(settings).loadFromString(Files.readString(file));
    assertEquals(expected, plain(YamlFile.read(file, new Problems())));
  }

  private static Object plain(Entry entry) {
    if (entry.isText()) {
      return entry.text();
    }
    if (entry.isList()) {
      return entry.list().stream().map(FailsafeTest::plain).toList();
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    entry.map().forEach((key, value) -> keys.put(key, plain(value)));
    return keys;
  }
}
