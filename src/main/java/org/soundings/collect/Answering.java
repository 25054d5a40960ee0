package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.soundings.form.MetProblem;
import org.soundings.form.OwnScore;
import org.soundings.form.Screen;
import org.soundings.form.ScreenReading;
import org.soundings.form.item.FieldProblem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.Response;
import org.soundings.store.answer.Drafts;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Responses;
import org.soundings.store.answer.Submission;
import org.soundings.store.answer.Taken;
import org.soundings.store.wave.WaveId;

/** Takes sheets: into the draft, and the last one into a response, once (R14). */
@ApplicationScoped
class Answering {
  private final Drafts drafts;
  private final Responses responses;
  private final CurrentWaves waves;
  private final ShownScores scores;
  private final Event<MetProblem> met;
  private final MetOnce once = new MetOnce();

  @Inject
  Answering(
      Drafts drafts,
      Responses responses,
      CurrentWaves waves,
      ShownScores scores,
      Event<MetProblem> met) {
    this.drafts = drafts;
    this.responses = responses;
    this.waves = waves;
    this.scores = scores;
    this.met = met;
  }

  /** A sheet whose button was pressed. */
  Step take(Sheet sheet) {
    Step step = refused(sheet).orElseGet(() -> accepted(sheet));
    if (step instanceof Step.Again again && again.reading().speak().isEmpty()) {
      WaveId wave = sheet.wave().id();
      for (FieldProblem problem : again.reading().problems()) {
        MetProblem told = new MetProblem(wave.study(), wave.wave(), problem.item(), problem.kind());
        if (once.isFirst(sheet.key(), told)) {
          met.fire(told);
        }
      }
    }
    return step;
  }

  /** A sheet that the script sends while it is being filled in; where it was kept, nothing. */
  Optional<Step> save(Sheet sheet) {
    Optional<Step> refused = refused(sheet);
    return refused.isPresent() || sheet.screen().isStart()
        ? refused
        : unkept(keep(sheet, false), sheet);
  }

  private Step accepted(Sheet sheet) {
    ScreenReading reading = sheet.read(sheet.draft());
    Optional<Screen> to = sheet.form().after(reading);
    boolean begins = sheet.screen().isStart() && sheet.draft().isEmpty();
    if (begins || to.isPresent()) {
      Optional<ScreenReading> kept = begins ? Optional.of(reading) : keep(sheet, true);
      return unkept(kept, sheet).orElseGet(() -> led(kept.orElse(reading), sheet, !begins));
    }
    return new Step.Done(handIn(sheet, sheet.handedIn(reading, waves.second())));
  }

  private Taken handIn(Sheet sheet, Response response) {
    Questionnaire questionnaire = sheet.form().questionnaire();
    Taken taken =
        responses.take(
            new Submission(sheet.key(), sheet.wave().id(), questionnaire.sha256(), response),
            waves.today());
    if (taken instanceof Taken.Kept kept && OwnScore.anyOf(questionnaire)) {
      scores.keep(kept.receipt(), OwnScore.all(questionnaire, response));
    }
    return taken;
  }

  private Optional<Step> refused(Sheet sheet) {
    Optional<Step> done = done(sheet);
    if (done.isPresent() || sheet.draft().isPresent() || sheet.screen().isStart()) {
      return done;
    }
    if (!sheet.isFirst()) {
      return Optional.of(new Step.Expired());
    }
    return sheet.agreed() ? Optional.empty() : Optional.of(new Step.NoConsent());
  }

  /** Whether it was handed in before; asked after the draft was read, which goes at that moment. */
  private Optional<Step> done(Sheet sheet) {
    return sheet.returning()
        ? responses.taken(sheet.key(), sheet.wave().id()).map(Step.Done::new)
        : Optional.empty();
  }

  private Optional<Step> unkept(Optional<ScreenReading> kept, Sheet sheet) {
    return kept.isPresent()
        ? Optional.empty()
        : done(sheet).or(() -> Optional.of(new Step.Expired()));
  }

  private static Step led(ScreenReading reading, Sheet sheet, boolean kept) {
    return reading.stays()
        ? new Step.Again(reading)
        : new Step.Go(sheet.form().after(reading).orElse(sheet.screen()), kept);
  }

  /** From now on the draft is answered in this language; nothing where there is none. */
  void speak(RespondentKey key, WaveId wave, String language) {
    drafts.change(key, wave, waves.days(), before -> before.map(draft -> draft.in(language)));
  }

  /**
   * Adds what the sheet says to the draft as it is at that moment; nothing where it has gone.
   *
   * @param pressed whether a button was pressed
   */
  private Optional<ScreenReading> keep(Sheet sheet, boolean pressed) {
    AtomicReference<Optional<ScreenReading>> kept = new AtomicReference<>(Optional.empty());
    drafts.change(
        sheet.key(),
        sheet.wave().id(),
        waves.days(),
        before -> {
          boolean gone = before.isEmpty() && sheet.draft().isPresent();
          kept.set(gone ? Optional.empty() : Optional.of(sheet.read(before)));
          return kept.get()
              .map(
                  reading ->
                      pressed
                          ? sheet.pressed(reading, waves.second())
                          : sheet.saved(before, reading, waves.second()));
        });
    return kept.get();
  }
}
