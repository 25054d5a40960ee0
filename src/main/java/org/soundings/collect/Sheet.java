package org.soundings.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.form.Form;
import org.soundings.form.Reading;
import org.soundings.form.Screen;
import org.soundings.form.item.Fields;
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

  Reading read(Optional<Draft> before) {
    Map<String, Value> answers = new LinkedHashMap<>(before.map(Draft::answers).orElse(Map.of()));
    answers.putAll(held.known());
    return form.read(screen, fields, answers);
  }

  /** What is handed in, with its pace where it is known when it was begun. */
  Response handedIn(Reading reading, long second) {
    Response response = form.complete(reading.answers());
    return reading.answers().get(Pace.BEGUN) instanceof Value.Number begun
        ? Pace.noted(
            form.questionnaire(), response, language, (second - begun.value()) / SECONDS_A_MINUTE)
        : response;
  }

  /** The draft after this sheet's button was pressed. */
  Draft pressed(Reading reading, long second) {
    return after(reading, second, language, reading.stays() ? sent() : Map.of());
  }

  /**
   * The draft after this sheet was saved while it is filled in. The request may come after the one
   * of the button: it changes neither the language nor that the screen is shown again.
   */
  Draft saved(Optional<Draft> before, Reading reading, long second) {
    boolean again =
        before.filter(d -> d.screen().equals(screen.id()) && !d.sent().isEmpty()).isPresent();
    return after(
        reading,
        second,
        before.map(Draft::language).orElse(language),
        again && reading.stays() ? sent() : Map.of());
  }

  private Draft after(
      Reading reading, long second, String spoken, Map<String, List<String>> again) {
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

  /** The fields without those that the page itself has put there. */
  private Map<String, List<String>> sent() {
    Map<String, List<String>> sent = new LinkedHashMap<>(fields);
    sent.keySet()
        .removeAll(List.of(Visit.KEY, Visit.SCREEN, Visit.VERSION, Fields.AGREED, Fields.LANGUAGE));
    return sent;
  }
}
