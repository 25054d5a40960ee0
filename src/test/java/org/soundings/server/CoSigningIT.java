package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ADR 100: where a study needs a co-signer, nothing opens and nothing is published without. */
class CoSigningIT {
  private static final String SIGNED = "co-signed: yes\n";
  private static final String WAVE = "/api/v1/studies/%s/waves/first/";

  private static Respondent.Page sign(
      Respondent person, DeskStudy study, String step, String answer) {
    Respondent.Page page = person.get(study.wave() + "/" + step);
    String hash = DeskStudy.hash(page);
    return person.post(
        study.wave() + "/" + step + "/co-signature",
        List.of(
            Map.entry("sha256", hash),
            Map.entry("answer", answer),
            Map.entry("password", TestPeople.PASSWORD)));
  }

  private static String stage(Respondent person, DeskStudy study) {
    return person.get(study.wave()).html().select("tbody .tag").text();
  }

  private static String said(Respondent person, DeskStudy study) {
    return person.get(study.wave() + "/opening").html().text();
  }

  private static void until(Respondent person, DeskStudy study, String words) {
    for (int i = 0; i < 150; i++) {
      if (person.get(study.wave()).html().text().contains(words)) {
        return;
      }
      DeskStudy.pause();
    }
    throw new AssertionError(person.get(study.wave()).html().text());
  }

  @Test
  void nothingOpensAndNothingIsPublishedWithoutACoSignerWhoHasSeenExactlyThat() {
    DeskStudy study = DeskStudy.declared("both", SIGNED);
    Respondent rita = TestPeople.invited("rita-c@example.org", "researcher", "both");
    Respondent carl = TestPeople.invited("carl-c@example.org", "co_signer", "both");
    Respondent dora = TestPeople.invited("dora-c@example.org", "co_signer", "previewed-not");
    assertEquals(404, dora.get(study.wave() + "/opening").status());

    assertTrue(study.step(rita, "open").html().text().contains("No co-signer has approved"));
    assertEquals("Draft", stage(rita, study));
    var refused = study.api(WAVE.formatted("both") + "open", "");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("S301"), refused.body());

    assertEquals(403, sign(rita, study, "opening", "approve").status());
    assertEquals(403, sign(TestPeople.administrator(), study, "opening", "approve").status());
    Respondent.Page opening = carl.get(study.wave() + "/opening");
    assertTrue(opening.html().text().contains("How long have you worked here?"));
    assertTrue(opening.html().text().contains("questionnaires/short.yaml"));
    assertTrue(carl.get("/desk").html().text().contains("One needs you."));
    assertEquals(
        422,
        carl.post(study.wave() + "/opening/co-signature", List.of(Map.entry("sha256", "0")))
            .status());

    sign(carl, study, "opening", "refuse");
    assertTrue(study.step(rita, "open").html().text().contains("A co-signer has refused this"));
    sign(carl, study, "opening", "approve");
    study.file(SIGNED + "asker: Somebody else\n");
    for (int i = 0; i < 150 && !said(carl, study).contains("has changed since"); i++) {
      DeskStudy.pause();
    }
    assertTrue(said(carl, study).contains("has changed since"), said(carl, study));
    assertTrue(study.step(rita, "open").html().text().contains("has changed since"));
    sign(carl, study, "opening", "approve");
    assertEquals(200, study.step(rita, "open").status());
    assertEquals("Open", stage(rita, study));

    study.answer();
    study.step(rita, "close");
    Respondent.Page preview = study.preview(rita);
    assertEquals("", DeskStudy.hash(preview), "there is nothing to press before it is approved");
    var early = study.api(WAVE.formatted("both") + "release", "");
    assertEquals(409, early.statusCode(), early.body());
    study.preview(carl);
    sign(carl, study, "release", "approve");
    String hash = DeskStudy.hash(study.preview(rita));
    assertEquals(64, hash.length(), study.preview(rita).html().text());
    assertEquals(200, study.publish(rita, hash).status());
    assertEquals(200, new Respondent(TestServer.get()).get("/results/both").status());

    String log = TestPeople.administrator().get("/desk/log/log.csv").response().body();
    assertTrue(log.contains("carl-c@example.org,DISAPPROVED,OPENING both/first "), log);
    assertTrue(log.contains("carl-c@example.org,APPROVED,RELEASE both/first " + hash), log);
  }

  @Test
  void whoeverRunsAStudyCannotCoSignInItNotEvenWithBothRoles() {
    DeskStudy study = DeskStudy.declared("own-work", SIGNED);
    Respondent rose = TestPeople.invited("rose-c@example.org", "researcher", "own-work");
    Respondent ana = TestPeople.administrator();
    String person =
        ana.get("/desk/people").html().select("a").stream()
            .filter(a -> a.text().equals("rose-c@example.org"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    ana.post(
        person + "/roles",
        List.of(
            Map.entry("role", "co_signer"),
            Map.entry("study", "own-work"),
            Map.entry("password", TestPeople.PASSWORD)));
    Respondent.Page page = rose.get(study.wave() + "/opening");
    assertTrue(page.html().text().contains("cannot co-sign in it"), page.html().text());
    Respondent.Page tried = sign(rose, study, "opening", "approve");
    assertEquals(422, tried.status());
    assertEquals(422, study.step(rose, "open").status());
  }

  @Test
  void aWaveWithADayWaitsForItAndTheLineInTheFileCannotBeTakenOut() {
    String day = "waves: [{wave: first, opens: 2021-01-01}]\n";
    DeskStudy study = DeskStudy.declared("by-day", SIGNED + day);
    Respondent carl = TestPeople.invited("carl-d@example.org", "co_signer", "by-day");
    assertEquals("Draft", stage(carl, study));
    study.file(day);
    for (int i = 0; i < 150 && said(carl, study).contains("co-signed: yes"); i++) {
      DeskStudy.pause();
    }
    until(carl, study, "Waits for a co-signer");
    assertEquals("Draft", stage(carl, study), "it needs one for good");
    sign(carl, study, "opening", "approve");
    until(carl, study, "Open until you close it");
    assertEquals("Open", stage(carl, study));
    study.file(SIGNED + day + "asker: Somebody else\n");
    for (int i = 0; i < 25; i++) {
      assertEquals("Open", stage(carl, study), "a wave that has begun goes on unchanged");
      DeskStudy.pause();
    }
    String first = new Respondent(TestServer.get()).get("/s/by-day").html().text();
    assertFalse(first.contains("Somebody else"), first);
  }
}
