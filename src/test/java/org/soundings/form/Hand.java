package org.soundings.form;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** Answers what a page shows, with the mouse or with the keyboard alone. */
public final class Hand {
  private static final int MOST_STOPS = 200;

  private final Page page;

  public Hand(Page page) {
    this.page = page;
  }

  /** Answers every item that can be seen, then goes on; once more where the page insists. */
  void answer(Screen screen, Map<String, Value> answers) {
    screen.items().forEach(item -> item.variables().forEach(v -> answer(item, v, answers)));
  }

  /** The same for whatever of a questionnaire can be seen. */
  public void answer(Questionnaire questionnaire, Map<String, Value> answers) {
    questionnaire.items().forEach(item -> item.variables().forEach(v -> answer(item, v, answers)));
  }

  private void answer(Item item, Variable variable, Map<String, Value> answers) {
    String name = variable.name();
    switch (Objects.requireNonNull(answers.get(name), name)) {
      case Value.Code code -> choose(name, code.code());
      case Value.Words words -> fill(name, words.text());
      case Value.Number number -> {
        if (item instanceof DateEntry) {
          LocalDate day = LocalDate.ofEpochDay((long) number.value());
          fill(name + ".day", Integer.toString(day.getDayOfMonth()));
          fill(name + ".month", Integer.toString(day.getMonthValue()));
          fill(name + ".year", Integer.toString(day.getYear()));
        } else {
          fill(name, new BigDecimal(Double.toString(number.value())).toPlainString());
        }
      }
      case Value.Absent absent -> {
        if (absent.reason() == Missing.REFUSED) {
          check(named(name, "~refused"));
          check(named("_refused", item.id()));
        }
      }
    }
  }

  private void choose(String name, String code) {
    Locator menu = page.locator("select[name=\"" + name + "\"]");
    if (menu.count() > 0 && menu.isVisible()) {
      menu.selectOption(code);
    } else {
      check(named(name, code));
    }
  }

  private Locator named(String name, String value) {
    return page.locator("input[name=\"" + name + "\"][value=\"" + value + "\"]");
  }

  private static void check(Locator control) {
    if (control.count() > 0 && control.isVisible()) {
      control.check();
    }
  }

  private void fill(String name, String text) {
    Locator box = page.locator("[name=\"" + name + "\"]");
    if (box.count() > 0 && box.isVisible()) {
      box.fill(text);
    }
  }

  public void next() {
    leave(() -> page.locator("button[value=next]").click());
  }

  /** Does what sends the page away, and waits until another has come. */
  private void leave(Runnable away) {
    page.evaluate("document.documentElement.dataset.left = ''");
    away.run();
    page.locator("html:not([data-left]) #main").waitFor();
    page.waitForLoadState();
  }

  /**
   * Walks from control to control with Tab, answers each with the keys that people use, and presses
   * Enter on Next.
   *
   * @param wanted field name to value; an option's own value, or a text
   */
  void byKeyboard(Map<String, String> wanted) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      Locator focused = page.locator(":focus");
      String kind = (String) focused.evaluate("e => e.type || e.tagName");
      String name = focused.getAttribute("name");
      if (kind.equals("submit") && "next".equals(focused.getAttribute("value"))) {
        leave(() -> page.keyboard().press("Enter"));
        return;
      }
      String value = wanted.get(name);
      if (value != null && !isSo(focused, value)) {
        press(kind, value, focused);
      }
    }
    throw new AssertionError("the keyboard never reached Next");
  }

  /** Whether it holds the value already, from a showing before. */
  private static boolean isSo(Locator control, String value) {
    return (Boolean)
        control.evaluate(
            "(e, v) => e.value === v && (!['radio', 'checkbox'].includes(e.type) || e.checked)",
            value);
  }

  private void press(String kind, String value, Locator focused) {
    switch (kind) {
      case "radio" -> {
        page.keyboard().press("Space");
        for (int i = 0; i < 20 && !value.equals(checked()); i++) {
          page.keyboard().press("ArrowDown");
        }
      }
      case "checkbox" -> {
        if (value.equals(focused.getAttribute("value"))) {
          page.keyboard().press("Space");
        }
      }
      default -> page.keyboard().type(value);
    }
  }

  private @Nullable String checked() {
    return page.locator(":focus").getAttribute("value");
  }
}
