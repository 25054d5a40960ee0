package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentsTest {
  private static final Path OURS = Path.of("questionnaires/instruments");

  static List<Path> instruments() throws IOException {
    try (Stream<Path> files = Files.list(OURS)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void everyInstrumentOfOursIsSound(Path file) {
    Reading reading = QuestionnaireFile.read(file);
    assertEquals(List.of(), reading.problems());
    assertNotNull(reading.questionnaire());
  }
}
