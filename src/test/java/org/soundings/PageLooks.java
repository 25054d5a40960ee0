package org.soundings;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages as R18 asks, keeps a picture of each, and gathers what is wrong with them. */
public final class PageLooks {
  private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

  /** What the Tab key has to reach, in this order. */
  private static final String REACHED =
      """
      () => {
        window.reached = [...document.querySelectorAll(
            "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
          .filter((e) => e.checkVisibility());
        return window.reached.length;
      }
      """;

  private static final String FOCUSED = "window.reached.indexOf(document.activeElement)";

  private final List<String> findings = new ArrayList<>();

  /** The page as it is. */
  public void at(Page page, String name) {
    Chromium.picture(page, name);
    Chromium.findings(page).forEach(finding -> findings.add(name + ": " + finding));
    if (Chromium.scrollsSideways(page)) {
      findings.add(name + " scrolls sideways");
    }
  }

  /** The page on a phone, a tablet and a desk, light and dark. */
  public void everywhere(Page page, String name) {
    for (int width : WIDTHS) {
      for (ColorScheme scheme : SCHEMES) {
        at(page, name, width, scheme);
      }
    }
  }

  /** The page at one width and in one scheme. */
  public void at(Page page, String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    at(page, name + "-" + width + "-" + scheme);
  }

  /** A page just opened: the Tab key reaches all that can be used, in the order of the page. */
  public void byKeyboard(Page page, String name) {
    int all = (Integer) page.evaluate(REACHED);
    for (int i = 0; i < all; i++) {
      page.keyboard().press("Tab");
      int there = (Integer) page.evaluate(FOCUSED);
      if (there != i) {
        findings.add(name + ": Tab number " + i + " reaches number " + there + " of the page");
        return;
      }
    }
  }

  /** All of it; none at best. */
  public List<String> findings() {
    return List.copyOf(findings);
  }
}
