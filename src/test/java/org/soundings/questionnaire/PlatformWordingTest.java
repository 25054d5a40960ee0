package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.phrase.PhraseBundle;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Pace;

/** ADR 88: what the platform says by itself it says in every language that it knows. */
class PlatformWordingTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String PLATFORM = "org.soundings.questionnaire.platform";

  @TempDir private Path folder = Path.of("");

  private Questionnaire spanish() {
    return QuestionnaireFile.readOrRefuse(
        WrittenQuestionnaire.file(
            folder,
            "q.yaml",
            """
            questionnaire: q
            version: "1"
            languages: [es, en, fr]
            title: Q
            design: {weight: w, strata: s, clusters: c}
            pages:
              - page: p
                items:
                  - {number: horas, ask: "¿Horas?"}
            """));
  }

  private static List<String> labels(Questionnaire questionnaire, String language) {
    return questionnaire.codebook().variables().stream()
        .map(v -> v.wording().in(language))
        .toList();
  }

  @Test
  void theColumnsOfASampleAreNamedInTheLanguagesOfTheQuestionnaire() {
    assertEquals(
        List.of("¿Horas?", "Ponderación", "Estrato", "Conglomerado"), labels(spanish(), "es"));
    assertEquals(List.of("¿Horas?", "Weight", "Stratum", "Cluster"), labels(spanish(), "en"));
  }

  @Test
  void aLanguageThatThePlatformDoesNotKnowHasTheEnglishWords() {
    assertEquals("Weight", labels(spanish(), "fr").get(1));
    assertEquals("Ponderación", PlatformWording.of("weight", List.of("es-MX")).text());
  }

  @Test
  void thePaceOfAResponseIsNamedToo() {
    Questionnaire asked = Pace.asked(spanish());
    assertEquals("Ritmo", asked.codebook().variable(Pace.VARIABLE).orElseThrow().wording().text());
  }

  @Test
  void everyWordIsTranslated() {
    PhraseBundle english = PhraseBundle.of(PLATFORM, "en");
    PhraseBundle spanish = PhraseBundle.of(PLATFORM, "es");
    assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(spanish.keys()));
    for (String key : english.keys()) {
      assertNotEquals(english.text(key), spanish.text(key), key);
    }
  }

  /** The languages of each bundle of phrases, by its name. */
  private static Map<String, Set<String>> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve("org/soundings"))) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .map(file -> file.toString().replace(".properties", "").split("_", 2))
          .collect(
              Collectors.groupingBy(
                  name -> name[0],
                  TreeMap::new,
                  Collectors.mapping(
                      name -> name.length == 1 ? PhraseBundle.FIRST : name[1],
                      Collectors.toSet())));
    }
  }

  @Test
  void everyBundleIsThereInEveryLanguageThatIsOffered() throws IOException {
    Map<String, Set<String>> bundles = bundles();
    assertTrue(bundles.size() >= 4, bundles::toString);
    bundles.forEach(
        (name, languages) -> assertEquals(Set.copyOf(PhraseBundle.LANGUAGES), languages, name));
  }
}
