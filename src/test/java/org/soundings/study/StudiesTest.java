package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.clock.Days;
import org.soundings.clock.SetDays;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.credential.SealingKey.Purpose;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Problem;
import org.soundings.store.TestStore;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.TrusteeKeys;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/** What of a study may change while people answer. */
class StudiesTest {
  private static final String INVITED =
      """
      study: ward
      questionnaire: ../questionnaires/short.yaml
      policy: organisation
      key: server
      participation: invited
      strata: {item: q4, at-least: 12}
      addresses-kept: 14
      waves:
        - wave: first
          opens: 2026-01-05
      """;
  private static final int SIZE = 2_048;
  private static final WaveId WAVE = new WaveId("ward", "first");
  private static final SetDays CLOCK = new SetDays("2026-01-10");

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
    studies =
        new Studies(
            data.toString(),
            store.versions,
            store.waves,
            store.responses,
            store.ballotKeys,
            new CoSigning(new SaidByCoSigners()),
            CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> read(String text) throws IOException {
    Files.writeString(data.resolve("studies/ward.yaml"), text);
    return studies.read().stream().map(Problem::code).toList();
  }

  private Wave wave() {
    return store.waves.find(WAVE).orElseThrow();
  }

  private void somebodyBegins() {
    Draft draft = new Draft(WAVE, "", "en", "all", List.of(), Map.of());
    store.drafts.change(
        RespondentKey.random(), WAVE, Days.of(TestStore.TODAY), none -> Optional.of(draft));
  }

  @Test
  void a4UnderOrganisationTheServerMakesNoKeyUnlessTheFileSaysSo() throws IOException {
    assertEquals(List.of("S221"), read(INVITED.replace("key: server\n", "")));
    assertTrue(store.ballotKeys.of(WAVE).isEmpty());
    assertEquals(List.of(), read(INVITED));
    assertFalse(store.ballotKeys.isTrustees(WAVE));
    assertTrue(store.ballotKeys.usable(WAVE).isPresent());
  }

  @Test
  void a4WhereTheServerHasMadeTheKeyThatPeopleAreToHoldItSaysSo() throws IOException {
    read(INVITED);
    SealingKey made = store.ballotKeys.of(WAVE).orElseThrow().sealing();
    assertEquals(List.of("S220"), read(INVITED.replace("key: server", "key: trustee")));
    assertEquals(List.of("S220"), read(INVITED.replace("key: server\n", "")));
    assertEquals(made, store.ballotKeys.of(WAVE).orElseThrow().sealing());
  }

  /** A file that takes the key back is told: the answers stay sealed to the key of the people. */
  @Test
  void a4WherePeopleHaveMadeTheKeyTheyKeepItWhateverTheFileSaysLater() throws IOException {
    String held = INVITED.replace("key: server", "key: trustee");
    assertEquals(List.of("S221"), read(held));
    OpeningKey key = OpeningKey.generate();
    byte[] test = store.trustees.offer(WAVE, key.sealing(), SIZE).orElseThrow();
    String inside =
        key.open(Purpose.TEST, WAVE.toString(), TrusteeKeys.NAME, test)
            .map(Sha256::hex)
            .orElseThrow();
    assertTrue(store.trustees.prove(WAVE, inside));
    assertEquals(List.of(), read(held));
    assertEquals(List.of("S226"), read(INVITED));
    assertEquals(key.sealing(), store.ballotKeys.of(WAVE).orElseThrow().sealing());
    assertTrue(store.ballotKeys.isTrustees(WAVE));
    assertEquals(List.of(), read(held));
  }

  /** A key that nobody has proved to have is not in force. */
  @Test
  void a4AKeyThatIsOnlyOfferedGivesWayToTheServers() throws IOException {
    read(INVITED.replace("key: server", "key: trustee"));
    store.trustees.offer(WAVE, OpeningKey.generate().sealing(), SIZE);
    assertEquals(List.of(), read(INVITED));
    assertFalse(store.ballotKeys.isTrustees(WAVE));
  }

  @Test
  void a4WhoeverBeginsBeforeThereIsAKeyDoesNotMakeTheServerMakeOne() throws IOException {
    String held = INVITED.replace("key: server\n", "");
    assertEquals(List.of("S221"), read(held));
    somebodyBegins();
    assertEquals(List.of("S221"), read(held));
    assertTrue(store.ballotKeys.of(WAVE).isEmpty());
  }

  @Test
  void whoMayTakePartMayChangeUntilSomebodyBegins() throws IOException {
    assertEquals(List.of(), read(INVITED));
    String open = INVITED.replaceAll("(?m)^(participation|strata|addresses-kept):.*\n", "");
    assertEquals(List.of(), read(open));
    assertTrue(!wave().participation().invited());
    assertEquals(List.of(), read(INVITED));
    assertTrue(wave().participation().invited());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "participation: invited\\n"
            + "strata: {item: q4, at-least: 12}\\n"
            + "addresses-kept: 14 | participation: open | S122",
        "item: q4 | item: q1 | S122",
        "at-least: 12 | at-least: 10 | S122",
        "addresses-kept: 14 | addresses-kept: 30 | S122",
        "policy: organisation | policy: research | S112",
        "opens: 2026-01-05 | opens: 2027-01-05\\npolicy: research | S112",
      })
  void a8WhatPeopleWerePromisedIsNotLoosenedOnceTheFirstDraftIsThere(
      String right, String wrong, String code) throws IOException {
    read(INVITED);
    Wave before = wave();
    somebodyBegins();
    String text = INVITED;
    if (wrong.contains("\\npolicy")) {
      text = text.replace("policy: organisation\n", "");
    }
    assertEquals(
        List.of(code), read(text.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"))));
    assertEquals(before, wave(), "the study goes on as it was");
  }

  @Test
  void a8WhatPeopleWerePromisedMayBeTightenedAndLanguagesMayChange() throws IOException {
    read(INVITED.replace("organisation", "research"));
    somebodyBegins();
    assertEquals(List.of(), read(INVITED.replace("at-least: 12", "at-least: 20")));
    assertEquals(new Participation.Strata("q4", 20), wave().participation().strata());
    assertEquals(Audience.ORGANISATION, wave().policy());
  }

  @Test
  void d5WhatWillBePublishedIsFixedByTheFirstDraftAndItsProseIsNot() throws IOException {
    String study = INVITED.replace("waves:", "plan: ../analysis/ward.yaml\nwaves:");
    plan("Ward", "frequency: q1");
    assertEquals(List.of(), read(study));
    plan("Ward", "frequency: q2");
    assertEquals(List.of(), read(study));
    String declared = wave().cube();
    assertEquals(64, declared.length());
    somebodyBegins();
    plan("Another title", "frequency: q2");
    assertEquals(List.of(), read(study));
    plan("Ward", "frequency: q3");
    assertEquals(List.of("S123"), read(study));
    assertEquals(declared, wave().cube());
  }

  private void plan(String title, String finding) throws IOException {
    Files.createDirectories(data.resolve("analysis"));
    Files.writeString(
        data.resolve("analysis/ward.yaml"),
        """
        plan: ward
        title: %s
        questionnaire: ../questionnaires/short.yaml
        policy: organisation
        sections:
          - title: All
            findings:
              - %s
        """
            .formatted(title, finding));
  }
}
