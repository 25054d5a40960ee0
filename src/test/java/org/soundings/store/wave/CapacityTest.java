package org.soundings.store.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Wording;
import org.soundings.store.TestStore;

/** What is said to fit is stored, to the last character. */
class CapacityTest {
  private static final About SHORT = about("title");

  @TempDir Path data;

  private static About about(String title) {
    return new About(Wording.of("en", title), null, null, null, 5, null, 0);
  }

  private static QuestionnaireVersion version(String text) {
    return new QuestionnaireVersion("a".repeat(64), Map.of("q.yaml", text), Set.of());
  }

  private static Optional<String> exceeded(QuestionnaireVersion version, About about) {
    return Capacity.exceeded(version, about, List.of("en"));
  }

  @Test
  void aQuestionnaireIsStoredUpToItsLastCharacterAndRefusedFromTheNext() {
    int most = Capacity.FILES - "{'q.yaml':''}".length();
    QuestionnaireVersion longest = version("x".repeat(most));
    assertEquals(Optional.empty(), exceeded(longest, SHORT));
    try (TestStore store = TestStore.in(data)) {
      store.versions.keep(longest);
      assertEquals(Optional.of(longest), store.versions.find(longest.sha256()));
    }
    assertEquals(
        Optional.of(
            "its questionnaire with all that it includes, with 1,000,001 of at most 1,000,000"
                + " characters"),
        exceeded(version("x".repeat(most + 1)), SHORT));
    assertEquals(
        Optional.of(
            "its questionnaire with all that it includes, with 1,000,001 of at most 1,000,000"
                + " characters"),
        exceeded(version("x".repeat(most - 1) + "\n"), SHORT));
  }

  @Test
  void wordsAboutAStudyAreStoredUpToTheLastCharacterAndRefusedFromTheNext() {
    int own = AboutJson.write(about("").at(Integer.MAX_VALUE)).length();
    String title = "x".repeat(Capacity.ABOUT - own);
    assertEquals(Optional.empty(), exceeded(version(""), about(title)));
    Wave wave =
        new Wave(
            TestStore.WAVE,
            about(title).at(Integer.MAX_VALUE),
            "",
            Audience.RESEARCH,
            "",
            Participation.OPEN,
            List.of("en"),
            null,
            null,
            Stage.DRAFT);
    try (TestStore store = TestStore.in(data)) {
      store.waves.declare(wave);
      assertEquals(Optional.of(wave.about()), store.waves.find(wave.id()).map(Wave::about));
    }
    assertEquals(
        Optional.of(
            "title, asker, contact, kept and help, with 20,001 of at most 20,000 characters"),
        exceeded(version(""), about(title + "x")));
  }

  @Test
  void soAreModulesAndLanguages() {
    QuestionnaireVersion modules =
        new QuestionnaireVersion("", Map.of(), Set.of("m".repeat(500), "n".repeat(500)));
    assertEquals(
        Optional.of("its modules, with 1,001 of at most 1,000 characters"),
        exceeded(modules, SHORT));
    assertEquals(
        Optional.of("its languages, with 1,001 of at most 1,000 characters"),
        Capacity.exceeded(version(""), SHORT, List.of("a".repeat(500), "b".repeat(500))));
  }
}
