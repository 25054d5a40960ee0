package org.soundings.store.answer;

import static org.soundings.credential.SealingKey.Purpose.TEST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.OpeningKey;
import org.soundings.store.Duplicate;
import org.soundings.store.Work;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;

/**
 * The keys that waves' ballots are sealed with. One is made for each wave before anybody answers
 * it, and stays for ever; its private half lies in the {@link KeyFolder} until the wave is closed.
 */
@ApplicationScoped
public class BallotKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final Work work;
  private final KeyFolder folder;
  private final Map<WaveId, BallotKey> seen = new ConcurrentHashMap<>();
  private final Map<WaveId, String> tried = new ConcurrentHashMap<>();
  private final Set<WaveId> trustees = ConcurrentHashMap.newKeySet();
  private final Map<WaveId, OpeningKey> lent = new ConcurrentHashMap<>();

  @Inject
  public BallotKeys(Work work, KeyFolder folder) {
    this.work = work;
    this.folder = folder;
  }

  /** The key of a wave, if one was made. */
  public Optional<BallotKey> of(WaveId wave) {
    BallotKey known = seen.get(wave);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<BallotKeyRow> found = row(wave).filter(BallotKeyRow::counts);
    found.filter(BallotKeyRow::isTrustees).ifPresent(row -> trustees.add(wave));
    found.ifPresent(row -> seen.put(wave, row.key(wave)));
    return found.map(row -> row.key(wave));
  }

  /**
   * Where a wave stands. One whose day has come and which has no key, since the people who are to
   * hold it have made none, is still a draft: what is handed in could not be sealed.
   */
  public Stage stage(Wave wave, LocalDate today) {
    Stage stage = wave.stage(today);
    return stage == Stage.OPEN && of(wave.id()).isEmpty() ? Stage.DRAFT : stage;
  }

  private Optional<BallotKeyRow> row(WaveId wave) {
    return work.read(rows -> Optional.ofNullable(rows.find(BallotKeyRow.class, wave.toString())));
  }

  /** Whether the private half of a wave's key is with a person, and never on this disk. */
  public boolean isTrustees(WaveId wave) {
    return of(wave).isPresent() && trustees.contains(wave);
  }

  /** Keeps in memory the private half that a person has sent; nothing where it is another key. */
  boolean lend(WaveId wave, OpeningKey key) {
    boolean fits = of(wave).filter(known -> known.sealing().equals(key.sealing())).isPresent();
    if (fits) {
      lent.put(wave, key);
    }
    return fits;
  }

  /** Forgets what was sent. */
  void giveBack(WaveId wave) {
    lent.remove(wave);
  }

  /** Whether the private half can be used now. */
  boolean isHere(WaveId wave) {
    return of(wave).flatMap(this::opening).isPresent();
  }

  /**
   * Makes a wave's key where there is none; the private half is on the disk first.
   *
   * @param size how many bytes each ballot has
   */
  public BallotKey make(WaveId wave, int size) {
    return of(wave).orElseGet(() -> made(wave, size));
  }

  private BallotKey made(WaveId wave, int size) {
    OpeningKey opening = OpeningKey.generate();
    BallotKey key = new BallotKey(wave, opening.sealing(), size);
    folder.keep(wave, opening);
    try {
      work.write(
          rows -> {
            replaceUnproved(rows, key.wave());
            rows.persist(BallotKeyRow.of(key));
            return key;
          });
    } catch (Duplicate another) {
      // theirs counts
    }
    return of(wave).orElseThrow();
  }

  /** One that nobody has shown to have the private half of is no key yet. */
  static void replaceUnproved(EntityManager rows, WaveId wave) {
    BallotKeyRow before = rows.find(BallotKeyRow.class, wave.toString());
    if (before != null && !before.counts()) {
      rows.remove(before);
      rows.flush();
    }
  }

  /**
   * The key of a wave whose private half is here and opens what it seals: without it nobody could
   * ever read what is handed in. That a person has it was shown before it became the wave's.
   */
  public Optional<BallotKey> usable(WaveId wave) {
    return of(wave).filter(key -> isTrustees(wave) || isTested(key));
  }

  /** Once for each state of the file. */
  private boolean isTested(BallotKey key) {
    String file = folder.state(key.wave(), key.sealing());
    if (file.isEmpty() || file.equals(tried.get(key.wave()))) {
      return !file.isEmpty();
    }
    byte[] test = new byte[BYTES];
    RANDOM.nextBytes(test);
    String wave = key.wave().toString();
    byte[] sealed = key.sealing().seal(TEST, wave, "test", test);
    boolean opens =
        opening(key)
            .flatMap(o -> o.open(TEST, wave, "test", sealed))
            .filter(opened -> Arrays.equals(opened, test))
            .isPresent();
    if (opens) {
      tried.put(key.wave(), file);
    }
    return opens;
  }

  /**
   * Notes that a wave is past its last day.
   *
   * @return the first day in a row on which that was noted
   */
  LocalDate due(WaveId wave, LocalDate today) {
    Optional<LocalDate> since = since(wave);
    if (since.isEmpty()) {
      note(wave, today);
    }
    return since.orElse(today);
  }

  /** Notes that a wave is not past its last day. */
  void notDue(WaveId wave) {
    if (since(wave).isPresent()) {
      note(wave, null);
    }
  }

  /** The day and place of each copy that was made of the server's key of a wave. */
  public List<String> copies(WaveId wave) {
    return folder.copies(wave);
  }

  /** How many ballots of a wave a person has given up. */
  public int discarded(WaveId wave) {
    return row(wave).map(BallotKeyRow::discarded).orElse(0);
  }

  private Optional<LocalDate> since(WaveId wave) {
    return row(wave).map(BallotKeyRow::due);
  }

  private void note(WaveId wave, @Nullable LocalDate day) {
    work.write(
        rows -> {
          rows.find(BallotKeyRow.class, wave.toString()).due(day);
          return wave;
        });
  }

  /** The private half, if it is here. */
  Optional<OpeningKey> opening(BallotKey key) {
    return Optional.ofNullable(lent.get(key.wave()))
        .or(() -> folder.find(key.wave(), key.sealing()));
  }

  /** Destroys the private half; looked for in every file of the wave. */
  void destroy(WaveId wave) {
    tried.remove(wave);
    lent.remove(wave);
    if (folder.hasAny(wave)) {
      folder.destroy(wave);
    }
  }
}
