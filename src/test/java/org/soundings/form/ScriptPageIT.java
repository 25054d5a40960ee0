package org.soundings.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soundings.Chromium;
import org.soundings.questionnaire.Paging;
import org.soundings.response.Value;

/** What the script adds. */
class ScriptPageIT {
  private final RespondentServer server;
  private final BrowserContext window = Chromium.window();
  private final Page page = window.newPage();

  ScriptPageIT() throws IOException {
    server = new RespondentServer(Questionnaires.paged(Questionnaires.everything(), Paging.ALL));
  }

  @BeforeEach
  void begin() {
    server.at(server.form().screens().get(1), Map.of(), "en");
    page.navigate(server.address());
  }

  @AfterEach
  void end() {
    window.close();
    server.close();
  }

  @Test
  void r12RoutingFollowsWithoutAReload() {
    page.evaluate("window.same = true");
    assertThat(page.locator("h2:has-text('More about it')")).isHidden();
    page.check("[name=consented][value=yes]");
    assertThat(page.locator("h2:has-text('More about it')")).isVisible();
    assertThat(page.locator("[id='_item.started']")).isVisible();
    page.check("[name='challenges.pay']");
    assertThat(page.locator("[id='_item.started']")).isHidden();
    page.check("[name=tenure][value='2']");
    page.fill("[name=hours]", "9,5");
    assertThat(page.locator("[id='_item.started']")).isHidden();
    page.fill("[name=hours]", "10");
    assertThat(page.locator("[id='_item.started']")).isVisible();
    page.check("[name='demands.pace'][value='3']");
    page.check("[name=tenure][value='1']");
    assertThat(page.locator("[id='_item.started']")).isVisible();
    page.check("[name=consented][value=no]");
    assertThat(page.locator("[id='_item.hours']")).isHidden();
    assertEquals(true, page.evaluate("window.same"));
  }

  @Test
  void r12EachAnswerIsSavedAsItIsGiven() {
    page.check("[name=line][value=youth]");
    assertThat(page.locator("#_saved")).hasText("Saved");
    assertEquals(new Value.Code("youth"), server.answers().get("line"));
    page.check("[name=consented][value=yes]");
    page.locator("[name=advice]").pressSequentially("Rest.");
    page.waitForCondition(() -> new Value.Words("Rest.").equals(server.answers().get("advice")));
    assertTrue(server.saves.get() <= 4, "sends while typing are gathered: " + server.saves);
  }

  @Test
  void r12AFailedSendIsToldAndTriedAgain() {
    server.failing = true;
    page.check("[name=line][value=youth]");
    assertThat(page.locator("#_saved")).hasText("Not saved yet. Trying again.");
    server.failing = false;
    assertThat(page.locator("#_saved")).hasText("Saved");
    assertEquals(new Value.Code("youth"), server.answers().get("line"));
  }

  @Test
  void r14NextWaitsForTheNetwork() {
    page.check("[name=consented][value=no]");
    page.check("[name=tenure][value='1']");
    assertThat(page.locator("#_saved")).hasText("Saved");
    window.setOffline(true);
    page.check("[name=line][value=youth]");
    assertThat(page.locator("#_saved")).hasText("Not saved yet. Trying again.");
    page.locator("button[value=next]").click();
    assertThat(page.locator("[name=line][value=youth]")).isChecked();
    window.setOffline(false);
    assertThat(page.locator(".summary h2")).hasText("You have not answered:");
    assertEquals(new Value.Code("youth"), server.answers().get("line"));
  }

  @Test
  void r5NothingAdvancesByItself() {
    page.check("[name=line][value=youth]");
    page.check("[name=consented][value=no]");
    page.waitForTimeout(1500);
    assertTrue(server.requests.stream().noneMatch("POST /"::equals), server.requests.toString());
  }

  @Test
  void r8TheSummaryTakesFocusAndItsLinksGoToTheField() {
    page.check("[name=consented][value=yes]");
    page.fill("[name=hours]", "abc");
    page.locator("button[value=next]").click();
    assertThat(page.locator("#_summary")).isFocused();
    page.locator(".summary a[href='#hours']").click();
    assertThat(page.locator("#hours")).isFocused();
    assertThat(page.locator("#hours")).hasValue("abc");
    assertThat(page.locator("#hours")).isInViewport();
  }

  @Test
  void anOptionThatStandsAloneClearsTheOthersAndBack() {
    page.check("[name='challenges.pay']");
    page.check("[name='challenges.none']");
    assertFalse(page.isChecked("[name='challenges.pay']"));
    page.check("[name='challenges.hours']");
    assertFalse(page.isChecked("[name='challenges.none']"));
  }

  @Test
  void wordsForOtherAreAskedForOnceOtherIsChosen() {
    assertThat(page.locator("[name='line.other.text']")).isHidden();
    page.check("[name=line][value=other]");
    page.fill("[name='line.other.text']", "Law");
    page.check("[name=line][value=youth]");
    assertThat(page.locator("[name='line.other.text']")).isHidden();
    page.check("[name=line][value=other]");
    assertThat(page.locator("[name='line.other.text']")).hasValue("Law");
  }
}
