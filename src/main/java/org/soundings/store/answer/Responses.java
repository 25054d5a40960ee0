package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.soundings.database.Unavailable;
import org.soundings.store.Duplicate;
import org.soundings.store.Work;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * What was handed in: sealed before it is kept, and a response from the moment its wave is closed
 * ({@link Closing}).
 */
@ApplicationScoped
public class Responses {
  private static final int AT_ONCE = 1_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final Work work;
  private final BallotKeys keys;

  @Inject
  public Responses(Work work, BallotKeys keys) {
    this.work = work;
    this.keys = keys;
  }

  /**
   * Takes a submission, once: sent again with the same key, whatever it says, the first one counts
   * and its receipt is given again.
   *
   * @throws IllegalArgumentException where the wave is an invited one and the key is not of a
   *     credential, or the other way round; nothing is kept then
   * @throws Unavailable also where the wave is open and its private key is not here
   */
  public Taken take(Submission submission, LocalDate today) {
    return taken(List.of(submission), today).getFirst();
  }

  /** Takes many of one wave in one transaction, simulated ones for instance; all or none. */
  public void takeAll(List<Submission> submissions, LocalDate today) {
    taken(submissions, today);
  }

  private List<Taken> taken(List<Submission> submissions, LocalDate today) {
    Optional<BallotKey> seal = keys.usable(submissions.getFirst().wave());
    try {
      try {
        return taken(submissions, seal, today);
      } catch (Duplicate theSameAtTheSameTime) {
        return taken(submissions, seal, today);
      }
    } catch (NotOpen refused) {
      return List.of(new Taken.NotOpen(refused.stage));
    }
  }

  private List<Taken> taken(
      List<Submission> submissions, Optional<BallotKey> seal, LocalDate today) {
    return work.write(rows -> submissions.stream().map(s -> take(rows, s, seal, today)).toList());
  }

  /** What became of what was sent with this key, if anything was. */
  public Optional<Taken> taken(RespondentKey key, WaveId wave) {
    return work.read(rows -> taken(rows, key, wave)).isPresent()
        ? work.readKept(rows -> taken(rows, key, wave))
        : Optional.empty();
  }

  /**
   * The ballot is written first and the stage read then: in PostgreSQL the one waits for whoever
   * begins to close the wave, and the other sees what they did.
   */
  private Taken take(
      EntityManager rows, Submission submission, Optional<BallotKey> seal, LocalDate today) {
    RespondentKey key = submission.key();
    WaveId id = submission.wave();
    Optional<Taken> before = taken(rows, key, id);
    if (before.isPresent()) {
      return before.get();
    }
    if (seal.isPresent()) {
      rows.persist(SubmissionRow.of(key, id));
      rows.persist(new BallotRow(submission, seal.get()));
      rows.flush();
    }
    refuseOther(rows, key, id, today);
    if (seal.isEmpty()) {
      throw new Unavailable("the key of the wave's ballots is not here");
    }
    int drafts =
        rows.createQuery("delete from DraftRow d where d.id = :id")
            .setParameter("id", key.draftId(id))
            .executeUpdate();
    work.draftsGone(drafts);
    return new Taken.Kept(key.receipt(id));
  }

  private static void refuseOther(
      EntityManager rows, RespondentKey key, WaveId id, LocalDate today) {
    Optional<Wave> wave = Waves.find(rows, id);
    Stage stage = wave.map(w -> w.stage(today)).orElse(Stage.DRAFT);
    if (wave.isEmpty() || stage != Stage.OPEN) {
      throw new NotOpen(stage);
    }
    if (wave.get().participation().invited() != key.nullifier().isPresent()) {
      throw new IllegalArgumentException("credentials are for invited waves, and needed there");
    }
  }

  /** Takes back what was written. */
  private static final class NotOpen extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Stage stage;

    NotOpen(Stage stage) {
      super(stage.name());
      this.stage = stage;
    }
  }

  private static Optional<Taken> taken(EntityManager rows, RespondentKey key, WaveId id) {
    return Optional.ofNullable(rows.find(SubmissionRow.class, key.submissionId(id)))
        .map(row -> row.withdrawn() ? new Taken.Withdrawn() : new Taken.Kept(key.receipt(id)));
  }

  /**
   * Deletes the sealed ballot of a receipt, if it is of this study; until its wave begins to be
   * closed.
   *
   * @return whether there was one
   */
  public boolean withdraw(String study, Receipt receipt) {
    try {
      return work.write(rows -> withdraw(rows, study, receipt.ballot()));
    } catch (NotOpen closing) {
      return false;
    }
  }

  private static boolean withdraw(EntityManager rows, String study, UUID id) {
    BallotRow ballot = rows.find(BallotRow.class, id);
    if (ballot == null || !ballot.study().equals(study)) {
      return false;
    }
    int deleted =
        rows.createQuery("delete from BallotRow b where b.id = :id")
            .setParameter("id", id)
            .executeUpdate();
    Stage reached =
        Waves.find(rows, new WaveId(study, ballot.wave())).map(Wave::reached).orElse(Stage.CLOSED);
    if (!reached.isBefore(Stage.CLOSING)) {
      throw new NotOpen(reached);
    }
    rows.createQuery("update SubmissionRow s set s.withdrawn = true where s.id = :id")
        .setParameter("id", ballot.submission())
        .executeUpdate();
    return deleted > 0;
  }

  /** Hands over every response of a wave that is closed, in the order of their random keys. */
  public void read(WaveId id, Consumer<StoredResponse> reader) {
    UUID last = FIRST;
    for (List<ResponseRow> some = after(id, last); !some.isEmpty(); some = after(id, last)) {
      some.forEach(row -> reader.accept(row.response()));
      last = some.getLast().id();
    }
  }

  private List<ResponseRow> after(WaveId id, UUID last) {
    return work.read(
        rows ->
            rows.createQuery(
                    "select r from ResponseRow r"
                        + " where r.study = :study and r.wave = :wave and r.id > :last"
                        + " order by r.id",
                    ResponseRow.class)
                .setParameter("study", id.study())
                .setParameter("wave", id.wave())
                .setParameter("last", last)
                .setMaxResults(AT_ONCE)
                .getResultList());
  }

  /** How many there are, sealed or not. */
  public long count(WaveId id) {
    return work.read(
        rows ->
            Stream.of("BallotRow", "ResponseRow").mapToLong(from -> count(rows, from, id)).sum());
  }

  /** How many are responses. */
  long opened(WaveId id) {
    return work.read(rows -> count(rows, "ResponseRow", id));
  }

  private static long count(EntityManager rows, String from, WaveId id) {
    return rows.createQuery(
            "select count(r) from " + from + " r where r.study = :study and r.wave = :wave",
            Long.class)
        .setParameter("study", id.study())
        .setParameter("wave", id.wave())
        .getSingleResult();
  }

  /** Whether anybody has begun to answer a wave, handed in or not (A8). */
  public boolean begun(WaveId id) {
    return has("DraftRow", id) || handedIn(id);
  }

  /** Whether anybody has handed in an answer to a wave, withdrawn or not. */
  public boolean handedIn(WaveId id) {
    return has("SubmissionRow", id);
  }

  private boolean has(String from, WaveId id) {
    return work.read(
        rows ->
            !rows.createQuery(
                    "select r.id from " + from + " r where r.study = :study and r.wave = :wave",
                    String.class)
                .setParameter("study", id.study())
                .setParameter("wave", id.wave())
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
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
