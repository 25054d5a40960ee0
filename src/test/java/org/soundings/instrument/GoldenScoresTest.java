package org.soundings.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;

/** The golden vectors of each instrument, and the traps that print has fallen into. */
class GoldenScoresTest {
  private static final double PLACES = 5e-5;
  private static final int[] CBI = {100, 75, 50, 25, 0};

  @TempDir private Path folder = Path.of("");

  private Scored proqol(IntFunction<String> of) {
    Questionnaire pack = Scored.pack("proqol-5");
    List<String> items = IntStream.rangeClosed(1, 30).mapToObj(i -> "proqol." + i).toList();
    return Scored.of(folder, pack, Scored.all(items, of));
  }

  @ParameterizedTest
  @CsvSource({"1,10,30,10", "5,50,30,50", "0,28,28,32"})
  void proqolAllOnesAllFivesAndRepeating(
      int code, double satisfaction, double burnout, double trauma) {
    Scored scored = proqol(i -> Integer.toString(code == 0 ? (i - 1) % 5 + 1 : code));
    assertEquals(satisfaction, scored.score("proqol-satisfaction"));
    assertEquals(burnout, scored.score("proqol-burnout"));
    assertEquals(trauma, scored.score("proqol-trauma"));
  }

  @Test
  void proqolBandsAreOfRawSumsAndSaySo() {
    Questionnaire pack = Scored.pack("proqol-5");
    for (Scale scale : pack.scales()) {
      assertEquals(22, scale.bands().get(0).to());
      assertEquals(41, scale.bands().get(1).to());
      String metric = String.valueOf(scale.meaning().metric());
      assertTrue(metric.contains("raw sum"), metric);
    }
    assertEquals("low", proqol(i -> "1").band("proqol-satisfaction"));
    assertEquals("moderate", proqol(i -> "1").band("proqol-burnout"));
    assertEquals("high", proqol(i -> "5").band("proqol-satisfaction"));
  }

  @Test
  void proqolOfferedInSpanishCallsItselfAdapted() {
    Questionnaire pack = Scored.pack("proqol-5");
    String credit = pack.instruments().getFirst().creditLine().in("es");
    assertTrue(credit.contains("adaptada"), credit);
  }

  private Scored hse(IntFunction<String> of) {
    Questionnaire pack = Scored.pack("hse-35");
    List<String> items =
        IntStream.rangeClosed(1, 35)
            .mapToObj(i -> (i <= 23 ? "hse." : "hse-agreement.") + i)
            .toList();
    return Scored.of(folder, pack, Scored.all(items, of));
  }

  @ParameterizedTest
  @CsvSource({
    "1,5,1,1,1,5,1,1",
    "5,1,5,5,5,1,5,5",
    "0,3.375,4.3333,3.6,2.25,2.5,2.2,2",
  })
  void hseAllOnesAllFivesAndRepeating(
      int code,
      double demands,
      double control,
      double manager,
      double peers,
      double relationships,
      double role,
      double change) {
    Scored scored = hse(i -> Integer.toString(code == 0 ? (i - 1) % 5 + 1 : code));
    assertEquals(demands, scored.score("hse-demands"), PLACES);
    assertEquals(control, scored.score("hse-control"), PLACES);
    assertEquals(manager, scored.score("hse-manager-support"), PLACES);
    assertEquals(peers, scored.score("hse-peer-support"), PLACES);
    assertEquals(relationships, scored.score("hse-relationships"), PLACES);
    assertEquals(role, scored.score("hse-role"), PLACES);
    assertEquals(change, scored.score("hse-change"), PLACES);
  }

  private Scored who5(String... answers) {
    Questionnaire pack = Scored.pack("who-5");
    List<String> items = pack.codebook().variables().stream().map(Variable::name).toList();
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < answers.length; i++) {
      if (!answers[i].isEmpty()) {
        codes.put(items.get(i), answers[i]);
      }
    }
    return Scored.of(folder, pack, codes);
  }

  @Test
  void who5IsTheRawSumTimesFourAndItsThreeCutOffsAreOne() {
    assertEquals(60, who5("5", "4", "3", "2", "1").score("who-5"));
    Scored twelve = who5("3", "3", "2", "2", "2");
    assertEquals(48, twelve.score("who-5"));
    assertEquals("low", twelve.band("who-5"));
    Scored thirteen = who5("3", "3", "3", "2", "2");
    assertEquals(52, thirteen.score("who-5"));
    assertEquals("good", thirteen.band("who-5"));
  }

  @Test
  void who5HasNoScoreWhereAnyStatementIsMissing() {
    assertEquals(Double.NaN, who5("5", "4", "3", "2", "").score("who-5"));
  }

  @Test
  void theSingleItemCallsThreeOrMoreBurnedOut() {
    Questionnaire pack = Scored.pack("single-item-burnout");
    String scale = "single-item-burnout";
    assertEquals("no-burnout", Scored.of(folder, pack, Map.of("burnout-level", "2")).band(scale));
    assertEquals("burnout", Scored.of(folder, pack, Map.of("burnout-level", "3")).band(scale));
  }

  @Test
  void theSingleItemsShareIsNotTheCriterionsPrevalence() {
    double share = .367 * .832 + (1 - .367) * (1 - .874);
    assertEquals(.3851, share, PLACES);
  }

  /** The variables of the pack with words, in the order of the key. */
  private static List<String> cbiItems() {
    return Scored.pack("copenhagen-burnout-inventory").codebook().variables().stream()
        .map(Variable::name)
        .toList();
  }

  private Scored cbi(IntFunction<String> of) {
    return Scored.of(
        folder, Scored.pack("copenhagen-burnout-inventory"), Scored.all(cbiItems(), of));
  }

  @Test
  void cbiAllAlwaysIsNotAHundredOnTheWorkScaleForItem13IsReversed() {
    Scored always = cbi(i -> "100");
    assertEquals(100, always.score("cbi-personal"));
    assertEquals(85.7143, always.score("cbi-work"), PLACES);
    assertEquals(100, always.score("cbi-client"));
    Scored never = cbi(i -> "0");
    assertEquals(0, never.score("cbi-personal"));
    assertEquals(14.2857, never.score("cbi-work"), PLACES);
    assertEquals(0, never.score("cbi-client"));
  }

  @Test
  void cbiRepeatingOptions() {
    Scored scored = cbi(i -> Integer.toString(CBI[(i - 1) % 5]));
    assertEquals(58.3333, scored.score("cbi-personal"), PLACES);
    assertEquals(53.5714, scored.score("cbi-work"), PLACES);
    assertEquals(45.8333, scored.score("cbi-client"), PLACES);
  }

  @Test
  void cbiNeedsThreeFourAndThreeAnswers() {
    Map<Integer, String> some =
        Map.of(
            1, "75", 2, "50", 3, "25", 7, "100", 8, "75", 13, "100", 14, "0", 15, "25", 16, "50");
    Map<String, String> codes = new HashMap<>();
    some.forEach((item, code) -> codes.put(cbiItems().get(item - 1), code));
    Scored scored = Scored.of(folder, Scored.pack("copenhagen-burnout-inventory"), codes);
    assertEquals(50, scored.score("cbi-personal"));
    assertEquals(Double.NaN, scored.score("cbi-work"));
    assertEquals(25, scored.score("cbi-client"));
  }

  @Test
  void noDirectionIsAssumedEveryPackStatesIt() {
    Stream.of(
            "proqol-5",
            "hse-35",
            "who-5",
            "single-item-burnout",
            "copenhagen-burnout-inventory",
            "copenhagen-burnout-inventory-key",
            "oldenburg-burnout-inventory-key")
        .flatMap(name -> Scored.pack(name).scales().stream())
        .forEach(
            scale -> assertTrue(scale.meaning().higher() != Scale.Higher.UNSTATED, scale.id()));
  }

  private Questionnaire ownWords(String key, String include, int items, String options) {
    StringBuilder text = new StringBuilder("pages:\n  - page: p\n    items:\n");
    for (int i = 1; i <= items; i++) {
      text.append(
          "      - {single: own-%d, ask: Own words %d, ordered: yes, options: %s}\n"
              .formatted(i, i, options));
    }
    text.append("  - include: ").append(key).append(".yaml\n    items:\n");
    for (int i = 1; i <= items; i++) {
      text.append("      %s-%d: own-%d\n".formatted(include, i, i));
    }
    try {
      Files.copy(Scored.PACKS.resolve(key + ".yaml"), folder.resolve(key + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    WrittenQuestionnaire.rest(folder, text.toString());
    return QuestionnaireFile.readOrRefuse(folder.resolve("q.yaml"));
  }

  @ParameterizedTest
  @CsvSource({"1,2.5,2.5", "4,2.5,2.5", "0,2.375,1.875"})
  void olbiScoresTheUsersOwnWords(int code, double disengagement, double exhaustion) {
    Questionnaire own =
        ownWords(
            "oldenburg-burnout-inventory-key",
            "olbi",
            16,
            "{1: Strongly agree, 2: Agree, 3: Disagree, 4: Strongly disagree}");
    List<String> items = IntStream.rangeClosed(1, 16).mapToObj(i -> "own-" + i).toList();
    Scored scored =
        Scored.of(
            folder,
            own,
            Scored.all(items, i -> Integer.toString(code == 0 ? (i - 1) % 4 + 1 : code)));
    assertEquals(disengagement, scored.score("olbi-disengagement"), PLACES);
    assertEquals(exhaustion, scored.score("olbi-exhaustion"), PLACES);
  }

  @Test
  void theCbiKeyScoresTheUsersOwnWordsAsThePackDoes() {
    Questionnaire own =
        ownWords(
            "copenhagen-burnout-inventory-key",
            "cbi",
            19,
            "{100: Always, 75: Often, 50: Sometimes, 25: Seldom, 0: Never}");
    List<String> items = IntStream.rangeClosed(1, 19).mapToObj(i -> "own-" + i).toList();
    Scored scored = Scored.of(folder, own, Scored.all(items, i -> "0"));
    assertEquals(14.2857, scored.score("cbi-work"), PLACES);
  }
}
