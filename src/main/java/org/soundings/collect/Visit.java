package org.soundings.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.form.Form;
import org.soundings.form.Screen;
import org.soundings.form.ScreenReading;
import org.soundings.form.SpokenLanguage;
import org.soundings.form.StudyFacts;
import org.soundings.form.View;
import org.soundings.form.item.Fields;
import org.soundings.form.item.Order;
import org.soundings.response.Value;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.wave.About;
import org.soundings.store.wave.Wave;
import org.soundings.web.HtmlPage;

/**
 * Somebody looking at an open study.
 *
 * @param held of an open wave nothing before the first answer was saved (R13)
 */
record Visit(Wave wave, Optional<Held> held, Optional<Draft> draft) {
  /** Field: the key that the draft will have, on pages without a cookie. */
  static final String KEY = "_key";

  /** Field: the screen that is sent. */
  static final String SCREEN = "_screen";

  /** Field: the version of the questionnaire that is being answered. */
  static final String VERSION = "_version";

  /** Of {@link #SCREEN}: the page that asks whether to go on. */
  static final String RESUME = "_resume";

  String address() {
    return "/s/" + wave.id().study();
  }

  String address(Screen screen) {
    return address() + "?page=" + screen.id();
  }

  /** Hash of the version that is answered: the one begun with, else today's. */
  String version() {
    return draft.map(Draft::questionnaire).orElse(wave.questionnaire());
  }

  /** Those given so far, and what is known without asking. */
  Map<String, Value> answers() {
    Map<String, Value> answers = new LinkedHashMap<>(draft.map(Draft::answers).orElse(Map.of()));
    held.ifPresent(h -> answers.putAll(h.known()));
    return answers;
  }

  RespondentCookie cookies(HttpServletRequest request) {
    return new RespondentCookie(wave, request);
  }

  StudyFacts facts() {
    About about = wave.about();
    return new StudyFacts(
        about.asker(),
        about.contact(),
        about.kept(),
        about.smallestGroup(),
        wave.closes(),
        address() + "/promise",
        about.help());
  }

  View view(Screen screen, String language, boolean agreed, @Nullable ScreenReading reading) {
    RespondentKey own = held.map(Held::key).orElseGet(RespondentKey::random);
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put(SCREEN, screen.id());
    hidden.put(VERSION, version());
    if (held.isEmpty()) {
      hidden.put(KEY, own.text());
    }
    if (agreed && !screen.isStart()) {
      hidden.put(Fields.AGREED, "1");
    }
    return new View(
        screen,
        reading == null ? answers() : reading.answers(),
        reading,
        language,
        Order.of(own.text()),
        facts(),
        HtmlPage.SITE,
        SpokenLanguage.in(language, address()),
        address() + "/save",
        hidden,
        agreed);
  }

  /** The language that was last answered in; "" where nothing was answered. */
  String spoken() {
    return draft.map(Draft::language).orElse("");
  }

  /** What was sent of a screen that has to be shown again; null of every other screen. */
  @Nullable ScreenReading pending(Form form, Screen screen) {
    return draft
        .filter(d -> d.screen().equals(screen.id()) && !d.sent().isEmpty())
        .map(d -> form.read(screen, d.sent(), answers()))
        .orElse(null);
  }
}
