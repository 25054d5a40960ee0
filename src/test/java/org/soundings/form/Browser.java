package org.soundings.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without a script: what it shows of a page, and what it sends. */
public final class Browser {
  private final Document page;

  public Browser(String html) {
    page = Jsoup.parse(html);
  }

  public Document page() {
    return page;
  }

  /** The element of an id, which must be there. */
  Element id(String id) {
    return Objects.requireNonNull(page.getElementById(id), id);
  }

  /** The fields of the page's form as they stand, by the rules of HTML. */
  public Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Element control : page.select("form input, form select, form textarea")) {
      String value = sent(control);
      if (value != null && !disabled(control)) {
        fields.computeIfAbsent(control.attr("name"), name -> new ArrayList<>()).add(value);
      }
    }
    return fields;
  }

  /** The same, with a button pressed. */
  public Map<String, List<String>> press(String button, String value) {
    Map<String, List<String>> fields = fields();
    fields.put(button, List.of(value));
    return fields;
  }

  private static @org.jspecify.annotations.Nullable String sent(Element control) {
    return switch (control.tagName() + "/" + control.attr("type")) {
      case "input/radio", "input/checkbox" ->
          control.hasAttr("checked") ? control.attr("value") : null;
      case "select/" -> {
        Element chosen = control.selectFirst("option[selected]");
        yield chosen == null ? control.expectFirst("option").attr("value") : chosen.attr("value");
      }
      case "textarea/" -> control.wholeText().replaceFirst("^\n", "").replace("\n", "\r\n");
      default -> control.attr("value");
    };
  }

  private static boolean disabled(Element control) {
    return control.hasAttr("disabled")
        || control.parents().stream().anyMatch(e -> e.is("fieldset[disabled]"));
  }

  /** Chooses a radio button, a checkbox or an option of a menu. */
  public Browser choose(String name, String value) {
    for (Element control : page.getElementsByAttributeValue("name", name)) {
      if (control.is("select")) {
        control.select("option").removeAttr("selected");
        control.select("option").stream()
            .filter(option -> option.attr("value").equals(value))
            .forEach(option -> option.attr("selected", true));
      } else if (control.attr("value").equals(value)) {
        if (control.is("[type=radio]")) {
          page.getElementsByAttributeValue("name", name).removeAttr("checked");
        }
        control.attr("checked", true);
      }
    }
    return this;
  }

  public Browser type(String name, String text) {
    Element control = page.getElementsByAttributeValue("name", name).getFirst();
    if (control.is("textarea")) {
      control.text(text);
    } else {
      control.attr("value", text);
    }
    return this;
  }

  /** What a person sees of an element: nothing of what is hidden. */
  boolean visible(String cssQuery) {
    Element element = page.selectFirst(cssQuery);
    return element != null
        && !element.hasAttr("hidden")
        && element.parents().stream().noneMatch(e -> e.hasAttr("hidden"));
  }
}
