package org.soundings.form;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookPageIT {
  @Test
  void look() throws Exception {
    try (Playwright playwright = Playwright.create();
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
        RespondentServer server = new RespondentServer(Questionnaires.everything())) {
      for (int width : List.of(320, 1280)) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          BrowserContext context =
              browser.newContext(
                  new Browser.NewContextOptions()
                      .setViewportSize(width, 800)
                      .setColorScheme(scheme));
          Page page = context.newPage();
          page.onConsoleMessage(m -> System.out.println("console " + m.text()));
          for (Screen screen : server.form().screens()) {
            server.at(
                screen, Map.of("consented", new org.soundings.response.Value.Code("yes")), "en");
            page.navigate(server.address());
            shot(page, screen.id(), width, scheme);
            page.locator("button[value=next]").first().click();
            shot(page, screen.id() + "-again", width, scheme);
          }
          server.at(
              server.form().screen("more").get(),
              Map.of("consented", new org.soundings.response.Value.Code("yes")),
              "ar");
          page.navigate(server.address());
          shot(page, "arabic", width, scheme);
          page.fill("input[name=hours]", "abc");
          page.locator("button[value=next]").first().click();
          shot(page, "arabic-again", width, scheme);
          server.at(
              server.form().screen("single-item").get(),
              Map.of(
                  "consented",
                  new org.soundings.response.Value.Code("yes"),
                  "line",
                  new org.soundings.response.Value.Code("youth")),
              "es");
          page.navigate(server.address());
          page.locator("input").nth(3).check();
          page.locator("button[value=next]").first().click();
          shot(page, "receipt", width, scheme);
          context.close();
        }
      }
    }
  }

  private static void shot(Page page, String name, int width, ColorScheme scheme) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                Path.of("target/screenshots/form-" + name + "-" + width + "-" + scheme + ".png")));
  }
}
