package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.clock.SetDays;
import org.soundings.questionnaire.Problem;
import org.soundings.store.TestStore;

/** X-G13: what has the name of a file and is none. */
class NoStudyFilesTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(20);
  private static final String STUDY = "study: %s\nquestionnaire: ../questionnaires/%s.yaml\n";
  private static final String WAVES = "waves: [{wave: first}]\n";

  @TempDir Path data;
  private TestStore store;
  private Studies studies;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(data.resolve("studies"));
    Files.createDirectories(data.resolve("questionnaires"));
    Files.copy(
        Path.of("src/test/resources/questionnaires/short.yaml"),
        data.resolve("questionnaires/short.yaml"));
    store = TestStore.in(data);
    studies =
        new Studies(
            data.toString(),
            store.versions,
            store.waves,
            store.responses,
            store.ballotKeys,
            new CoSigning(new SaidByCoSigners()),
            new SetDays(LocalDate.now().toString()));
    study("good", "short");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void study(String study, String questionnaire) throws IOException {
    Files.writeString(
        data.resolve("studies").resolve(study + ".yaml"),
        STUDY.formatted(study, questionnaire) + WAVES);
  }

  /** A pipe that nobody writes to, a folder, a device without end, a link that leads nowhere. */
  private static void make(String kind, Path path) throws Exception {
    switch (kind) {
      case "pipe" ->
          assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());
      case "folder" -> Files.createDirectory(path);
      case "device" -> Files.createSymbolicLink(path, Path.of("/dev/zero"));
      default -> Files.createSymbolicLink(path, path.resolveSibling("nothing"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "folder", "device", "link"})
  void inStudiesItIsRefusedInWordsAndTheOthersAreRead_XG13(String kind) throws Exception {
    make(kind, data.resolve("studies/odd.yaml"));
    refusedByName("odd.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "folder", "device", "link"})
  void inQuestionnairesItIsRefusedInWordsAndTheOthersAreRead_XG13(String kind) throws Exception {
    make(kind, data.resolve("questionnaires/odd.yaml"));
    study("asks-odd", "odd");
    refusedByName("odd.yaml", "asks-odd.yaml");
  }

  private void refusedByName(String... files) {
    List<Problem> problems = assertTimeoutPreemptively(AT_ONCE, studies::read);
    assertTrue(problems.stream().allMatch(Problem::isError), problems::toString);
    assertEquals(
        List.of(files),
        problems.stream()
            .map(problem -> Path.of(problem.place().file()).getFileName().toString())
            .distinct()
            .toList());
    assertTrue(studies.find("good").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "folder", "device", "link"})
  void changesAreSeenBesideIt_XG13(String kind) throws Exception {
    make(kind, data.resolve("studies/odd.yaml"));
    Map<String, String> before = assertTimeoutPreemptively(AT_ONCE, () -> Stamps.of(data));
    study("better", "short");
    Map<String, String> after = new TreeMap<>(Stamps.of(data));
    assertTrue(before.containsKey(data.resolve("studies/odd.yaml").toString()), before::toString);
    assertTrue(after.keySet().removeAll(before.keySet()));
    assertEquals(
        List.of(data.resolve("studies/better.yaml").toString()), List.copyOf(after.keySet()));
  }
}
