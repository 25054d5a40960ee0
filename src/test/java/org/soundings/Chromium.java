package org.soundings;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One real browser for all tests of pages: the system's own Chromium where there is one, else the
 * one that Playwright downloads.
 */
public final class Chromium {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final List<Path> INSTALLED =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final Browser BROWSER = launch();

  private Chromium() {}

  private static Browser launch() {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions();
    Playwright.CreateOptions create = new Playwright.CreateOptions();
    INSTALLED.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .ifPresent(
            path -> {
              options.setExecutablePath(path);
              create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            });
    if ("root".equals(System.getProperty("user.name"))) {
      options.setArgs(List.of("--no-sandbox"));
    }
    Playwright playwright = Playwright.create(create);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright.chromium().launch(options);
  }

  /** A window of its own, without cookies. */
  public static BrowserContext window(int width, ColorScheme scheme, boolean script) {
    return BROWSER.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(script));
  }

  /** A window whose browser asks for a language. */
  public static BrowserContext window(String locale, boolean script) {
    return BROWSER.newContext(
        new Browser.NewContextOptions().setLocale(locale).setJavaScriptEnabled(script));
  }

  public static BrowserContext window() {
    return window(1280, ColorScheme.LIGHT, true);
  }

  /** The same for a server on this machine whose certificate nobody has signed. */
  public static BrowserContext behindTls(boolean script) {
    return BROWSER.newContext(
        new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setJavaScriptEnabled(script));
  }

  /** What axe finds on a page, a line each; none at best. */
  public static List<String> findings(Page page) {
    // In legacy mode axe runs in the page alone; the other way opens a page more for each look, for
    // frames of other sites.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(
                            node ->
                                rule.getId() + " at " + node.getTarget() + ": " + rule.getHelp()))
            .toList();
  }

  /** Whether anything reaches beyond the window sideways. */
  public static boolean scrollsSideways(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** Keeps a picture of the whole page. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
