package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.soundings.store.Duplicate;
import org.soundings.store.Work;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** What was handed in. Responses are added and withdrawn, never changed. */
@ApplicationScoped
public class Responses {
  private static final int AT_ONCE = 1_000;

  private final Work work;

  @Inject
  public Responses(Work work) {
    this.work = work;
  }

  /**
   * Takes a submission, once: sent again with the same key, whatever it says, the first one counts
   * and its receipt is given again.
   *
   * @throws IllegalArgumentException where the wave is an invited one and the key is not of a
   *     credential, or the other way round; nothing is kept then
   */
  public Taken take(Submission submission, LocalDate today) {
    try {
      return work.write(rows -> take(rows, submission, today));
    } catch (Duplicate theSameAtTheSameTime) {
      return work.write(rows -> take(rows, submission, today));
    }
  }

  /** Takes many in one transaction, simulated ones for instance; all of them or none. */
  public void takeAll(List<Submission> submissions, LocalDate today) {
    work.write(rows -> submissions.stream().map(s -> take(rows, s, today)).toList());
  }

  /** What became of what was sent with this key, if anything was. */
  public Optional<Taken> taken(RespondentKey key, WaveId wave) {
    return work.read(rows -> taken(rows, key, wave)).isPresent()
        ? work.readKept(rows -> taken(rows, key, wave))
        : Optional.empty();
  }

  /** The response of a receipt, for the eyes of whoever holds it; none after release. */
  public Optional<StoredResponse> find(Receipt receipt) {
    return work.read(rows -> find(rows, receipt)).map(AnswersRow::response);
  }

  /** First in the box: what leaves it meanwhile is found outside. */
  private static Optional<AnswersRow> find(EntityManager rows, Receipt receipt) {
    AnswersRow waiting = rows.find(BallotRow.class, receipt.response());
    return Optional.ofNullable(
        waiting == null ? rows.find(ResponseRow.class, receipt.response()) : waiting);
  }

  private Taken take(EntityManager rows, Submission submission, LocalDate today) {
    RespondentKey key = submission.key();
    WaveId id = submission.wave();
    Optional<Taken> before = taken(rows, key, id);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Wave> wave = Waves.find(rows, id);
    Stage stage = wave.map(w -> w.stage(today)).orElse(Stage.DRAFT);
    if (wave.isEmpty() || stage != Stage.OPEN) {
      return new Taken.NotOpen(stage);
    }
    if (wave.get().participation().invited() != key.nullifier().isPresent()) {
      throw new IllegalArgumentException("credentials are for invited waves, and needed there");
    }
    Receipt receipt = key.receipt(id);
    rows.persist(SubmissionRow.of(key, id));
    rows.persist(new BallotRow(submission, receipt));
    int drafts =
        rows.createQuery("delete from DraftRow d where d.id = :id")
            .setParameter("id", key.draftId(id))
            .executeUpdate();
    work.draftsGone(drafts);
    return new Taken.Kept(receipt);
  }

  private static Optional<Taken> taken(EntityManager rows, RespondentKey key, WaveId id) {
    if (rows.find(SubmissionRow.class, key.submissionId(id)) == null) {
      return Optional.empty();
    }
    Receipt receipt = key.receipt(id);
    boolean kept = find(rows, receipt).isPresent() || released(rows, id);
    return Optional.of(kept ? new Taken.Kept(receipt) : new Taken.Withdrawn());
  }

  private static boolean released(EntityManager rows, WaveId id) {
    return Waves.find(rows, id).filter(w -> w.reached() == Stage.RELEASED).isPresent();
  }

  /**
   * Deletes the response of a receipt, if it is of this study. First outside of the box, since in
   * PostgreSQL that waits for whatever leaves it at the moment, and lets nothing out before the
   * end. A wave that is being released waits, and so does this: a response is either in the report
   * or withdrawn.
   *
   * @return whether there was one; after its wave's release there is none
   */
  public boolean withdraw(String study, Receipt receipt) {
    return work.write(
        rows -> {
          Optional<WaveId> wave = find(rows, receipt).map(AnswersRow::wave);
          boolean released =
              wave.flatMap(id -> Waves.lock(rows, id))
                  .filter(w -> w.reached() == Stage.RELEASED)
                  .isPresent();
          return !released
              && (isDeleted(rows, "ResponseRow", study, receipt)
                  || isDeleted(rows, "BallotRow", study, receipt));
        });
  }

  private static boolean isDeleted(EntityManager rows, String from, String study, Receipt receipt) {
    return rows.createQuery("delete from " + from + " r where r.id = :id and r.study = :study")
            .setParameter("id", receipt.response())
            .setParameter("study", study)
            .executeUpdate()
        > 0;
  }

  /**
   * Hands over every response of a wave that has left the box, in the order of random numbers that
   * stay when their keys are drawn anew.
   */
  public void read(WaveId id, Consumer<StoredResponse> reader) {
    long last = -1;
    for (List<ResponseRow> some = after(id, last); !some.isEmpty(); some = after(id, last)) {
      some.forEach(row -> reader.accept(row.response()));
      last = some.getLast().place();
    }
  }

  private List<ResponseRow> after(WaveId id, long last) {
    return work.read(
        rows ->
            rows.createQuery(
                    "select r from ResponseRow r"
                        + " where r.study = :study and r.wave = :wave and r.place > :last"
                        + " order by r.place",
                    ResponseRow.class)
                .setParameter("study", id.study())
                .setParameter("wave", id.wave())
                .setParameter("last", last)
                .setMaxResults(AT_ONCE)
                .getResultList());
  }

  /** How many have left the box. */
  public long count(WaveId id) {
    return work.read(
        rows ->
            rows.createQuery(
                    "select count(r) from ResponseRow r where r.study = :study and r.wave = :wave",
                    Long.class)
                .setParameter("study", id.study())
                .setParameter("wave", id.wave())
                .getSingleResult());
  }

  /** Whether anybody has begun to answer a wave, handed in or not (A8). */
  public boolean begun(WaveId id) {
    return work.read(
        rows ->
            Stream.of("DraftRow", "SubmissionRow")
                .anyMatch(
                    from ->
                        !rows.createQuery(
                                "select r.id from "
                                    + from
                                    + " r where r.study = :study and r.wave = :wave",
                                String.class)
                            .setParameter("study", id.study())
                            .setParameter("wave", id.wave())
                            .setMaxResults(1)
                            .getResultList()
                            .isEmpty()));
  }

  /**
   * Under which names submissions to a wave are known, sorted; the nullifiers of an invited one.
   * Those that were withdrawn are among them.
   */
  public List<String> submissions(WaveId id) {
    return work.read(
        rows ->
            rows.createQuery(
                    "select s.id from SubmissionRow s"
                        + " where s.study = :study and s.wave = :wave order by s.id",
                    String.class)
                .setParameter("study", id.study())
                .setParameter("wave", id.wave())
                .getResultList());
  }
}
