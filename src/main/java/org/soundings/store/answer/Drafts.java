package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.soundings.clock.Days;
import org.soundings.database.Seal;
import org.soundings.store.Duplicate;
import org.soundings.store.Work;
import org.soundings.store.wave.WaveId;

/**
 * Answers not yet handed in, each readable only with its respondent's key, all of one size (A4).
 */
@ApplicationScoped
public class Drafts {
  /** How many days a draft is kept after it was last touched. */
  public static final int DAYS = 30;

  /** Of drafts of a wave without a key, as one of version 0.1.0 may be. */
  private static final int SIZE = 4096;

  private final Work work;
  private final BallotKeys keys;

  @Inject
  public Drafts(Work work, BallotKeys keys) {
    this.work = work;
    this.keys = keys;
  }

  public Optional<Draft> find(RespondentKey key, WaveId wave, Days days) {
    return work.read(
        rows ->
            Optional.ofNullable(rows.find(DraftRow.class, key.draftId(wave)))
                .flatMap(row -> row.draft(key.seal(wave), days.atLeast())));
  }

  /**
   * Changes a draft while nobody else does, so that answers sent at the same time all stay.
   *
   * <p>Where the disk is nearly full, or very many drafts were begun, a fresh one is refused, which
   * is {@link org.soundings.database.Unavailable}.
   *
   * @param change from what is there, if anything, to what is to be kept, if anything
   */
  public void change(
      RespondentKey key,
      WaveId wave,
      Days days,
      Function<Optional<Draft>, Optional<Draft>> change) {
    try {
      changed(key, wave, days, change);
    } catch (Duplicate anotherCameFirst) {
      changed(key, wave, days, change);
    }
  }

  public void forget(RespondentKey key, WaveId wave) {
    work.write(
        rows ->
            rows.createQuery("delete from DraftRow d where d.id = :id")
                .setParameter("id", key.draftId(wave))
                .executeUpdate());
  }

  private void changed(
      RespondentKey key,
      WaveId wave,
      Days days,
      Function<Optional<Draft>, Optional<Draft>> change) {
    Seal seal = key.seal(wave);
    String id = key.draftId(wave);
    int size = keys.of(wave).map(BallotKey::size).filter(s -> s > 0).orElse(SIZE);
    work.write(
        rows -> {
          DraftRow row = rows.find(DraftRow.class, id, LockModeType.PESSIMISTIC_WRITE);
          Optional<Draft> before = row == null ? Optional.empty() : row.draft(seal, days.atLeast());
          Optional<Draft> after = change.apply(before);
          after.ifPresent(
              draft -> {
                work.refuseDraft(row == null);
                DraftRow kept = row == null ? new DraftRow(id) : row;
                kept.hold(draft, seal, days.atMost().plusDays(DAYS), size);
                rows.persist(kept);
              });
          return after;
        });
  }

  /** Forgets those whose time is over. */
  public int expire(LocalDate today) {
    return work.write(
        rows ->
            rows.createQuery("delete from DraftRow d where d.expires < :today")
                .setParameter("today", today)
                .executeUpdate());
  }
}
