package org.soundings.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.Chromium;
import org.soundings.response.Value;

/** A slider has no place until one is chosen, by the mouse, by the keyboard, or in its box. */
class SliderPageIT {
  private final RespondentServer server;

  SliderPageIT() throws IOException {
    server = new RespondentServer(Questionnaires.read("sliding"));
  }

  @BeforeEach
  void begin() {
    server.at(server.form().screens().getLast(), Map.of(), "en");
  }

  @AfterEach
  void end() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT,en", "320,DARK,es", "1280,LIGHT,es", "1280,DARK,en"})
  void r18AxeFindsNothingAnsweredOrNot(int width, ColorScheme scheme, String language) {
    server.at(server.form().screens().getLast(), Map.of(), language);
    try (BrowserContext window = Chromium.window(width, scheme, true);
        Page page = window.newPage()) {
      page.navigate(server.address());
      assertEquals(List.of(), Chromium.findings(page));
      page.fill("[name=meaning]", "30");
      assertEquals(List.of(), Chromium.findings(page));
    }
  }

  @Test
  void theKeyboardAloneChoosesAndNothingIsChosenBefore() {
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      page.navigate(server.address());
      Locator slider = page.locator("[id='_item.meaning'] input[type=range]");
      assertThat(slider).hasAttribute("aria-valuetext", "No answer yet");
      slider.focus();
      assertThat(page.locator("[name=meaning]")).hasValue("");
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("[name=meaning]")).hasValue("51");
      assertThat(slider).hasAttribute("aria-valuetext", "51");
      page.keyboard().press("Home");
      assertThat(page.locator("#_saved")).hasText("Saved");
      page.waitForCondition(() -> new Value.Number(0).equals(server.answers().get("meaning")));
      page.fill("[name=meaning]", "");
      assertThat(slider).hasAttribute("aria-valuetext", "No answer yet");
    }
  }

  @Test
  void oneClickChoosesThePlaceThatItHits() {
    try (BrowserContext window = Chromium.window();
        Page page = window.newPage()) {
      page.navigate(server.address());
      page.locator("[id='_item.mood'] input[type=range]").click();
      assertThat(page.locator("[name=mood]")).hasValue("0");
    }
  }

  @Test
  void withoutAScriptTheBoxTakesTheNumberBetweenTheWordsOfBothEnds() {
    try (BrowserContext window = Chromium.window(320, ColorScheme.LIGHT, false);
        Page page = window.newPage()) {
      page.navigate(server.address());
      assertEquals(0, page.locator("input[type=range]").count());
      assertThat(page.locator("[id='_ends.mood']")).containsText("-5: Bad");
      page.fill("[name=mood]", "-3");
      new Hand(page).next();
      assertEquals(new Value.Number(-3), server.answers().get("mood"));
    }
  }
}
