package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.soundings.study.Ward.PLAN;
import static org.soundings.study.Ward.QUESTIONNAIRE;
import static org.soundings.study.Ward.STUDY;
import static org.soundings.study.Ward.open;
import static org.soundings.study.Ward.says;
import static org.soundings.study.Ward.saysNot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.KeyManifest;
import org.soundings.credential.SealingKey;
import org.soundings.form.PromisePage;
import org.soundings.form.Site;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Audience;

/** The promise page says what the settings are, and nothing else. */
class PromisedTest {
  @TempDir Path data;

  @BeforeEach
  void write() throws IOException {
    Ward.in(data);
  }

  private Promised promised(String study) throws IOException {
    return new Ward(data).promised(study);
  }

  private static String page(Promised promised, String language) {
    return Jsoup.parse(
            PromisePage.of(
                    promised.promise(), language, List.of("en", "es"), Site.at(""), "/s/ward")
                .html())
        .text();
  }

  @Test
  void questionsOfTheSameWordsAreNamedOnce() throws IOException {
    Files.writeString(
        data.resolve("questionnaires/ward.yaml"),
        QUESTIONNAIRE
            .replace("Do you want to leave?", "Where do you work?")
            .replace("¿Quiere irse?", "¿Dónde trabaja?"));
    Files.writeString(
        data.resolve("analysis/ward.yaml"), PLAN + "      - crosstab: worn\n        by: left\n");
    says(page(promised(STUDY), "en"), "by their answers to: \"Where do you work?\". ");
  }

  @Test
  void thePageOfAnInvitedStudySaysItsSettings() throws IOException {
    Promised promised = promised(STUDY);
    String page = page(promised, "en");
    says(
        page,
        "How we <work>",
        "sealed with the key of this survey before we store them",
        "deleted 30 days after you last changed it",
        "more than once",
        "Those who run this survey say: Until 2028.",
        "The people who were invited, once each",
        "protected by our promise, not by encryption",
        "your group (\"Where do you work?\"). At least 12 people",
        "deleted 14 days after the survey closes",
        "fewer than 10 people answered the question",
        "could hurt you if it were known, we hide a number if fewer than 20 people",
        "compare people by their answers to: \"Where do you work?\"",
        "own words does not appear in any report",
        "We do not give out a list of individual answers",
        "any question except one",
        "we publish a list of all tickets that were used",
        "match them with invitations by time",
        "a different list of keys from everyone else",
        "sees your answers before it seals them",
        "A court or an authority",
        "can still give away what one person answered",
        "Who runs this survey: The institute",
        "a program that is not the published one",
        promised.cube().sha256());
    saysNot(page, "asks how you are", "Everybody who has the address", "{", "null");
  }

  @Test
  void aListThatTheOrganisationKeepsIsSaid() throws IOException {
    String kept = "Whoever asks keeps a list of the people to invite";
    saysNot(page(promised(STUDY), "en"), kept);
    Promised promised = promised(STUDY + "roster: ../people/ward.csv\n");
    says(page(promised, "en"), kept);
  }

  @Test
  void thePageOfAnOpenStudyForResearchSaysIts() throws IOException {
    String page = page(promised(open(STUDY).replace("organisation", "research")), "en");
    says(
        page,
        "Everybody who has the address",
        "somebody answers twice",
        "fewer than 5 people answered the question",
        "asks how you are, we hide a number if fewer than 10 people",
        "we hide a number if fewer than 20 people");
    saysNot(page, "ticket", "addresses is deleted", "meant to be public");
  }

  @Test
  void whereEverythingIsPublicThePageSaysSo() throws IOException {
    String page = page(promised(open(STUDY).replace("organisation", "open")), "en");
    says(page, "All numbers, also those of a few people");
    saysNot(page, "fewer than 1 ", "We also hide");
  }

  @Test
  void itIsToldInTheRespondentsLanguage() throws IOException {
    String page = page(promised(STUDY), "es");
    says(page, "Cómo trabajamos", "«¿Dónde trabaja?»", "al menos 12 personas", "Hasta 2028.");
    saysNot(page, "What", "Your answers", "{");
  }

  @Test
  void aFileOfRecordsThatMayLeaveIsSaidAndNeverUnderAnEmployer_D9() throws IOException {
    Files.writeString(
        data.resolve("analysis/ward.yaml"), PLAN + "microdata: {identify: [team], keep: [worn]}\n");
    String study = open(STUDY).replace("organisation", "research");
    says(
        page(promised(study), "en"),
        "Researchers may get a file of individual answers",
        "your answers to \"Where do you work?\" are made coarser");
    saysNot(page(promised(open(STUDY)), "en"), "Researchers may get");
  }

  @Test
  void whoReadsWhatPeopleWriteIsNamed_D8() throws IOException {
    Files.writeString(
        data.resolve("analysis/ward.yaml"),
        PLAN + "open-text: {items: [why], analyst: Ann Alyst}\n");
    Promised promised = promised(STUDY);
    says(page(promised, "en"), "If at least 20 people wrote something, Ann Alyst reads");
    says(page(promised, "es"), "Ann Alyst lee lo que usted escriba");
    says(new Dpia(promised).text(), "Ann Alyst reads it");
    saysNot(page(promised, "en"), "own words does not appear in any report");
  }

  @Test
  void thePolicyOfTheOpenedWaveHoldsWhateverTheFileSaysByNow_A8() throws IOException {
    Promised weakened = promised(open(STUDY).replace("organisation", "open"));
    Promised held =
        Promised.of(
            weakened.study(), Ward.wave(weakened.study(), Audience.ORGANISATION), null, false);
    says(page(held, "en"), "we hide a number if fewer than 20 people");
    assertEquals(promised(STUDY).cube().sha256(), held.cube().sha256());
  }

  @Test
  void whoHoldsTheKeyIsSaidAsItIs_A4() throws IOException {
    Promised server = promised(STUDY);
    says(page(server, "en"), "The key is on our computer until the survey closes");
    says(new Dpia(server).text(), "server with the key");
    Promised held = promised(STUDY.replace("key: server\n", ""));
    says(page(held, "en"), "The people who hold the key of this survey");
    says(page(held, "es"), "De las personas que guardan la clave");
    saysNot(page(held, "en"), "The key is on our computer until");
    saysNot(page(held, "en"), "the key is on it");
    saysNot(page(held, "en"), "destroy the key. From then on");
    says(page(held, "en"), "or that they destroy it");
    saysNot(page(server, "en"), "or that they destroy it");
    says(new Dpia(held).text(), "until the holders have destroyed the key");
    saysNot(new Dpia(held).text(), "no key is left to demand");
    says(new Dpia(server).text(), "no key is left to demand");
  }

  @Test
  void theMarkChangesWithTheKeys_A9() throws IOException {
    Promised before = promised(STUDY);
    saysNot(page(before, "en"), "same keys");
    Promised one = keyed(before, "A");
    assertNotEquals(before.promise().published().sha256(), one.promise().published().sha256());
    assertNotEquals(
        one.promise().published().sha256(), keyed(before, "B").promise().published().sha256());
    String published = before.promise().published().sha256();
    String keys = Objects.requireNonNull(one.keys()).sha256();
    assertEquals(
        Sha256.hex(published + "\n" + keys + "\n"),
        one.promise().published().sha256(),
        "as documented");
    says(page(one, "en"), Objects.requireNonNull(one.keys()).digits());
    says(page(one, "es"), "Dos de ustedes abren esta página");
  }

  private static Promised keyed(Promised promised, String ballots) {
    KeyManifest keys =
        new KeyManifest("ward/spring", new SealingKey(ballots.repeat(43)), new TreeMap<>());
    return Promised.of(promised.study(), promised.wave(), keys, false);
  }

  @Test
  void theMarkChangesWithATableAndWithTheProtection_D5() throws IOException {
    String before = promised(STUDY).cube().sha256();
    assertEquals(before, promised(STUDY).cube().sha256());
    assertNotEquals(before, promised(STUDY.replace("organisation", "research")).cube().sha256());
    Files.writeString(data.resolve("analysis/ward.yaml"), PLAN + "      - frequency: left\n");
    assertNotEquals(before, promised(STUDY).cube().sha256());
    Files.writeString(
        data.resolve("analysis/ward.yaml"), PLAN + "open-text: {items: [why], analyst: Ann}\n");
    String read = promised(STUDY).cube().sha256();
    assertNotEquals(before, read);
    Files.writeString(
        data.resolve("analysis/ward.yaml"), PLAN + "open-text: {items: [why], analyst: Ben}\n");
    assertNotEquals(read, promised(STUDY).cube().sha256(), "who reads it");
  }
}
