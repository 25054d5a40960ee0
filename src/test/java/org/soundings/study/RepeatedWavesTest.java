package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.clock.SetDays;
import org.soundings.questionnaire.Problem;
import org.soundings.store.TestStore;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/** A study that is repeated by a rule, over the days of two years. */
class RepeatedWavesTest {
  private static final String QUARTERLY =
      """
      study: ward
      questionnaire: ../questionnaires/short.yaml
      policy: organisation
      key: server
      repeats: {every: quarter, opens: first monday, for: 14 days, from: 2027-01-01}
      """;
  private static final String PILOT =
      "waves: [{wave: pilot, opens: 2026-12-07, closes: 2026-12-13}]\n";

  private final SetDays clock = new SetDays("2026-12-01");
  @TempDir Path data;
  private TestStore store;
  private Studies studies;

  @BeforeEach
  void open() throws IOException {
    for (String folder : List.of("studies", "questionnaires")) {
      Files.createDirectories(data.resolve(folder));
    }
    Files.copy(
        Path.of("src/test/resources/questionnaires/short.yaml"),
        data.resolve("questionnaires/short.yaml"));
    store = TestStore.in(data);
    start();
  }

  /** As it is after a start of the server. */
  private void start() {
    studies =
        new Studies(
            data.toString(),
            store.versions,
            store.waves,
            store.responses,
            store.ballotKeys,
            new CoSigning(new SaidByCoSigners()),
            clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> read(String text) throws IOException {
    Files.writeString(data.resolve("studies/ward.yaml"), text);
    return studies.read().stream().map(Problem::code).toList();
  }

  private List<String> listed() {
    return studies.find("ward").orElseThrow().waves().stream()
        .map(Declaration.DeclaredWave::id)
        .toList();
  }

  private Wave wave(String name) {
    return store.waves.find(new WaveId("ward", name)).orElseThrow();
  }

  private Stage stage(String name) {
    return wave(name).stage(clock.days().atMost());
  }

  @Test
  void wavesComeIntoBeingByThemselvesAndOpenAndCloseByTheirDays() throws IOException {
    assertEquals(List.of(), read(QUARTERLY + PILOT));
    assertEquals(List.of("pilot", "2027-q1", "2027-q2"), listed());
    assertEquals(LocalDate.parse("2027-01-04"), wave("2027-q1").opens());
    assertTrue(store.ballotKeys.of(new WaveId("ward", "2027-q2")).isPresent());
    clock.set("2027-01-04");
    assertEquals(Stage.OPEN, stage("2027-q1"));
    clock.set("2027-01-18");
    assertEquals(Stage.CLOSING, stage("2027-q1"));
    studies.read();
    assertEquals(List.of("pilot", "2027-q1", "2027-q2", "2027-q3"), listed());
    assertEquals(List.of(0, 1, 2, 3), listed().stream().map(w -> wave(w).about().place()).toList());
  }

  /** The rule is asked as often as the files are looked at; only a wave to be made is news. */
  @Test
  void theFilesAreReadAgainOnTheDayThatMakesAWaveAndOnNoOther() throws IOException {
    read(QUARTERLY);
    var before = studies.due();
    clock.set("2027-01-03");
    assertEquals(before, studies.due());
    clock.set("2027-01-04");
    assertFalse(before.equals(studies.due()));
  }

  @Test
  void aStartAndAClockThatGoesBackMakeAndOpenNothingAgain() throws IOException {
    read(QUARTERLY);
    clock.set("2027-04-20");
    studies.read();
    List<Wave> stored = store.waves.all();
    start();
    studies.read();
    assertEquals(stored, store.waves.all());
    clock.set("2026-06-01", "2027-04-20");
    studies.read();
    assertEquals(stored, store.waves.all());
    assertEquals(Stage.CLOSING, stage("2027-q1"));
    clock.set("2026-06-01");
    studies.read();
    assertEquals(stored, store.waves.all());
  }

  /** The first wave alone may be reported in exact numbers, so it stays the first (D6). */
  @ParameterizedTest
  @CsvSource({
    "'every: quarter', 'every: month', 'from: 2027-01-01', 'from: 2027-05-01'",
    "'first monday', 'second monday', 'from: 2027-01-01', 'from: 2027-07-01'",
  })
  void d6WhateverRuleTheFileHasLaterTheFirstWaveStaysTheFirst(
      String one, String other, String from, String later) throws IOException {
    read(QUARTERLY);
    clock.set("2027-04-19");
    studies.read();
    read(QUARTERLY.replace(one, other).replace(from, later));
    assertEquals(List.of("2027-q1", "2027-q2"), listed().subList(0, 2));
    assertTrue(studies.find("ward").orElseThrow().isFirst("2027-q1"));
    assertEquals(LocalDate.parse("2027-01-04"), wave("2027-q1").opens());
  }

  @Test
  void aWaveThatIsWrittenOutTakesThePlaceOfTheRules() throws IOException {
    read(QUARTERLY);
    clock.set("2027-04-06");
    String longer = "waves: [{wave: 2027-q2, opens: 2027-04-05, closes: 2027-05-02}]\n";
    assertEquals(List.of(), read(QUARTERLY + longer));
    assertEquals(List.of("2027-q1", "2027-q2", "2027-q3", "2027-q4"), listed());
    assertEquals(LocalDate.parse("2027-05-02"), wave("2027-q2").closes());
  }

  @Test
  void aDraftThatTheFileNoLongerMakesOpensOnNoDay() throws IOException {
    read(QUARTERLY);
    assertEquals(List.of(), read(QUARTERLY.replace("quarter", "year")));
    assertEquals(List.of("2027", "2028"), listed());
    clock.set("2027-01-05");
    assertEquals(Stage.DRAFT, stage("2027-q1"));
    assertEquals(Stage.OPEN, stage("2027"));
  }

  @Test
  void noWaveIsMadeThatWouldBeOpenWithOneThatIsWritten() throws IOException {
    String beside = "waves: [{wave: pilot, opens: 2027-01-10, closes: 2027-01-20}]\n";
    assertEquals(List.of("S110"), read(QUARTERLY + beside));
    assertEquals(List.of("pilot", "2027-q2"), listed());
  }

  @Test
  void a4AWaveWhosePeopleHoldTheKeySaysSoBeforeItsDay() throws IOException {
    assertEquals(List.of("S221", "S221"), read(QUARTERLY.replace("key: server\n", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "'every: quarter', 'every: decade', S125",
    "'every: quarter', 'every: 53 weeks', S125",
    "'first monday', 'monday', S126",
    "'first monday', '32', S126",
    "'first monday', 'fifth monday', S126",
    "'14 days', 'a fortnight', S127",
    "'14 days', '0 days', S127",
    "'14 days', '13 weeks', S128",
    "'from: 2027-01-01', 'from: 2027-01-01, until: 2027-01-03', S129",
    "'every: quarter, ', '', F202",
  })
  void aRuleThatSaysNothingIsRefused(String right, String wrong, String code) throws IOException {
    assertEquals(List.of(code), read(QUARTERLY.replace(right, wrong)));
  }
}
