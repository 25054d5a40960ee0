package org.soundings.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Order;
import org.soundings.response.Value;

/**
 * One showing of one screen.
 *
 * @param answers all answers so far, by variable name
 * @param reading what was just read of this screen, with its problems; null on a first showing
 * @param language BCP 47 tag
 * @param order the respondent's own order of randomised options
 * @param action where the form is sent
 * @param save where the script saves answers as they are given, or null
 * @param hidden fields sent along: tokens
 * @param agreed whether consent was given before
 */
public record View(
    Screen screen,
    Map<String, Value> answers,
    @Nullable ScreenReading reading,
    String language,
    Order order,
    StudyFacts study,
    Site site,
    String action,
    @Nullable String save,
    Map<String, String> hidden,
    boolean agreed) {
  public View {
    answers = Map.copyOf(answers);
    hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
  }

  /** A first showing without answers, in a language. */
  public static View of(
      Screen screen, String language, StudyFacts study, Site site, String action) {
    return new View(
        screen, Map.of(), null, language, Order.FIXED, study, site, action, null, Map.of(), false);
  }

  public View with(Map<String, Value> given) {
    return new View(
        screen, given, reading, language, order, study, site, action, save, hidden, agreed);
  }

  /** The same screen again, after what was read of it. */
  public View with(ScreenReading read) {
    return new View(
        screen, read.answers(), read, language, order, study, site, action, save, hidden, agreed);
  }

  /** For the holder of a draft. */
  public View with(Order own, @Nullable String saveAddress, Map<String, String> tokens) {
    return new View(
        screen, answers, reading, language, own, study, site, action, saveAddress, tokens, true);
  }
}
