package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.soundings.form.Link;
import org.soundings.form.NoticePage;
import org.soundings.form.SpokenLanguage;
import org.soundings.form.item.Phrases;
import org.soundings.store.answer.Admission;
import org.soundings.store.answer.Drafts;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Responses;
import org.soundings.store.answer.Taken;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.web.HtmlPage;
import org.soundings.web.RequestLanguage;

/** Who comes to which study, and whether they can answer it. */
@ApplicationScoped
class Visits {
  private static final int FORBIDDEN = 403;

  private final CurrentWaves waves;
  private final Drafts drafts;
  private final Responses responses;
  private final Admission admission;

  @Inject
  Visits(CurrentWaves waves, Drafts drafts, Responses responses, Admission admission) {
    this.waves = waves;
    this.drafts = drafts;
    this.responses = responses;
    this.admission = admission;
  }

  /** The study's wave, open or not. */
  Wave wave(String study) {
    return waves.of(study).orElseThrow(NotFoundException::new);
  }

  /**
   * What the first text that is good for anything in a wave is good for there: of an open wave a
   * key, of an invited one a credential that one of the wave's keys has signed, and nothing else.
   *
   * @param texts as the browser sent them
   */
  Optional<Held> held(Wave wave, List<String> texts) {
    return texts.stream().flatMap(text -> held(wave, text).stream()).findFirst();
  }

  private Optional<Held> held(Wave wave, String text) {
    return wave.participation().invited()
        ? admission.admit(wave, text).map(a -> Held.of(text, a, wave.participation()))
        : RespondentKey.parse(text).map(Held::of);
  }

  /**
   * A visit to an open study.
   *
   * @param texts as the browser sent them
   * @throws WebApplicationException with a page that says why not
   */
  Visit open(String study, List<String> texts, RequestLanguage wanted) {
    Wave wave = wave(study);
    Stage stage = waves.stage(wave);
    if (stage != Stage.OPEN) {
      throw new WebApplicationException(notOpen(stage, wanted.of(wave.languages())));
    }
    Optional<Held> held = held(wave, texts);
    refuse(wave, held, wanted);
    return new Visit(wave, held, held.flatMap(h -> drafts.find(h.key(), wave.id(), waves.days())));
  }

  /**
   * Lets nobody into an invited wave without a credential; why not is not said.
   *
   * @throws WebApplicationException with the same page whatever is wrong
   */
  void refuse(Wave wave, Optional<Held> held, RequestLanguage wanted) {
    if (wave.participation().invited() && held.isEmpty()) {
      String language = wanted.of(wave.languages());
      Link invitation =
          new Link(
              SpokenLanguage.in(language, "/i/" + wave.id().study()),
              Phrases.in(language).say("notice.not-invited.go"));
      throw new WebApplicationException(
          HtmlPage.notice(FORBIDDEN, NoticePage.Kind.NOT_INVITED, language, invitation).build());
    }
  }

  Optional<Taken> taken(Wave wave, Optional<Held> held) {
    return held.flatMap(h -> responses.taken(h.key(), wave.id()));
  }

  static Response notOpen(Stage stage, String language) {
    NoticePage.Kind kind =
        stage == Stage.DRAFT ? NoticePage.Kind.NOT_YET_OPEN : NoticePage.Kind.CLOSED;
    return HtmlPage.notice(FORBIDDEN, kind, language).build();
  }
}
