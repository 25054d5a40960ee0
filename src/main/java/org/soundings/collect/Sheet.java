package org.soundings.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundings.form.Form;
import org.soundings.form.Screen;
import org.soundings.form.ScreenReading;
import org.soundings.form.item.Fields;
import org.soundings.questionnaire.Item;
import org.soundings.response.Pace;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.wave.Wave;

/**
 * One screen as it was sent in.
 *
 * @param form of the version that the respondent began with
 * @param held the cookie's, or where there is none yet, the page's own
 * @param returning whether the browser sent the cookie
 * @param language of the page, or the one that its respondent asks for
 * @param draft the answers before
 */
record Sheet(
    Wave wave,
    Form form,
    Screen screen,
    Held held,
    boolean returning,
    String language,
    Map<String, List<String>> fields,
    Optional<Draft> draft) {
  private static final double SECONDS_A_MINUTE = 60;
  private static final int LONGEST = 20_000;
  private static final int MOST_VALUES = 200;

  /** What the form itself says of how the screen was filled in. */
  private static final Set<String> OWN =
      Set.of(Fields.ASKED, Fields.PROMPTED, Fields.OPENED, Fields.REFUSED, Fields.GO, Fields.SPEAK);

  RespondentKey key() {
    return held.key();
  }

  /** Whether consent was given on the way here, or none is asked for (R15). */
  boolean agreed() {
    return form.questionnaire().consent() == null || fields.containsKey(Fields.AGREED);
  }

  /** Whether it is the first screen with questions. */
  boolean isFirst() {
    return form.next(form.first(), held.known()).equals(Optional.of(screen));
  }

  ScreenReading read(Optional<Draft> before) {
    Map<String, Value> answers = new LinkedHashMap<>(before.map(Draft::answers).orElse(Map.of()));
    answers.putAll(held.known());
    return form.read(screen, fields, answers);
  }

  /** What is handed in, with its pace where it is known when it was begun. */
  Response handedIn(ScreenReading reading, long second) {
    Response response = form.complete(reading.answers());
    return reading.answers().get(Pace.BEGUN) instanceof Value.Number begun
        ? Pace.noted(
            form.questionnaire(), response, language, (second - begun.value()) / SECONDS_A_MINUTE)
        : response;
  }

  /** The draft after this sheet's button was pressed. */
  Draft pressed(ScreenReading reading, long second) {
    return after(reading, second, language, reading.stays() ? sent() : Map.of());
  }

  /**
   * The draft after this sheet was saved while it is filled in. The request may come after the one
   * of the button: it changes neither the language nor that the screen is shown again.
   */
  Draft saved(Optional<Draft> before, ScreenReading reading, long second) {
    boolean again =
        before.filter(d -> d.screen().equals(screen.id()) && !d.sent().isEmpty()).isPresent();
    return after(
        reading,
        second,
        before.map(Draft::language).orElse(language),
        again && reading.stays() ? sent() : Map.of());
  }

  private Draft after(
      ScreenReading reading, long second, String spoken, Map<String, List<String>> again) {
    Map<String, Value> answers = new LinkedHashMap<>(reading.answers());
    answers.putIfAbsent(Pace.BEGUN, new Value.Number(second));
    String next =
        reading.stays() ? screen.id() : form.after(reading).map(Screen::id).orElse(screen.id());
    return new Draft(
        wave.id(),
        form.questionnaire().sha256(),
        spoken,
        next,
        List.copyOf(reading.fields().all(Fields.PROMPTED)),
        answers,
        again);
  }

  /** What was sent of the screen's own items, as far as anybody could have typed it. */
  private Map<String, List<String>> sent() {
    List<String> ids = screen.items().map(Item::id).toList();
    Map<String, List<String>> sent = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> {
          if (OWN.contains(name) || ids.stream().anyMatch(id -> isOf(name, id))) {
            sent.put(name, values.stream().limit(MOST_VALUES).map(Sheet::typed).toList());
          }
        });
    return sent;
  }

  private static boolean isOf(String field, String item) {
    return field.equals(item) || field.startsWith(item + ".");
  }

  private static String typed(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
