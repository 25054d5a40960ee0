package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.soundings.form.NoticePage;
import org.soundings.store.Drafts;
import org.soundings.store.RespondentKey;
import org.soundings.store.Responses;
import org.soundings.store.Stage;
import org.soundings.store.Taken;
import org.soundings.store.Wave;
import org.soundings.web.Page;

/** Who comes to which study, and whether they can answer it. */
@ApplicationScoped
class Visits {
  private static final int NOT_NOW = 403;

  private final CurrentWaves waves;
  private final Drafts drafts;
  private final Responses responses;

  @Inject
  Visits(CurrentWaves waves, Drafts drafts, Responses responses) {
    this.waves = waves;
    this.drafts = drafts;
    this.responses = responses;
  }

  /** The study's wave, open or not. */
  Wave wave(String study) {
    return waves.of(study).orElseThrow(NotFoundException::new);
  }

  /**
   * A visit to an open study.
   *
   * @param key as the browser sent it
   * @throws WebApplicationException with a page that says why not
   */
  Visit open(String study, Optional<RespondentKey> key, HttpHeaders headers) {
    Wave wave = wave(study);
    Stage stage = wave.stage(waves.today());
    if (stage != Stage.OPEN) {
      throw new WebApplicationException(notOpen(stage, language(wave, headers)));
    }
    return new Visit(wave, key, key.flatMap(k -> drafts.find(k, wave.id(), waves.today())));
  }

  Optional<Taken> taken(Wave wave, Optional<RespondentKey> key) {
    return key.flatMap(k -> responses.taken(k, wave.id()));
  }

  static Response notOpen(Stage stage, String language) {
    NoticePage.Kind kind =
        stage == Stage.DRAFT ? NoticePage.Kind.NOT_YET_OPEN : NoticePage.Kind.CLOSED;
    return Page.notice(NOT_NOW, kind, language).build();
  }

  static String language(Wave wave, HttpHeaders headers) {
    return Page.language(headers, wave.languages());
  }
}
