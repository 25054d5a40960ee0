package org.soundings.store.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.soundings.store.Duplicate;
import org.soundings.store.Work;

/** The waves of every study. */
@ApplicationScoped
public class Waves {
  private final Work work;

  @Inject
  public Waves(Work work) {
    this.work = work;
  }

  /** All of them, by study and wave. */
  public List<Wave> all() {
    return work.read(
        rows ->
            rows
                .createQuery(
                    "select w from WaveRow w order by w.key.study, w.key.wave", WaveRow.class)
                .getResultList()
                .stream()
                .map(WaveRow::wave)
                .toList());
  }

  /** A wave; nothing where it was never declared. */
  public Optional<Wave> find(WaveId id) {
    return work.read(rows -> find(rows, id));
  }

  /** The same within a transaction that is open. */
  public static Optional<Wave> find(EntityManager rows, WaveId id) {
    return Optional.ofNullable(rows.find(WaveRow.class, new WaveKey(id))).map(WaveRow::wave);
  }

  /** The same; nobody else changes the wave until that transaction ends. */
  public static Optional<Wave> lock(EntityManager rows, WaveId id) {
    return Optional.ofNullable(
            rows.find(WaveRow.class, new WaveKey(id), LockModeType.PESSIMISTIC_WRITE))
        .map(WaveRow::wave);
  }

  /** Adds or replaces a wave within a transaction that is open. */
  public static Wave put(EntityManager rows, Wave wave) {
    return rows.merge(WaveRow.of(wave)).wave();
  }

  /** Adds or replaces what is declared of a wave; the stage that it has reached stays. */
  public void declare(Wave declared) {
    try {
      merge(declared);
    } catch (Duplicate another) {
      merge(declared);
    }
  }

  private void merge(Wave declared) {
    work.write(
        rows -> {
          Stage reached = find(rows, declared.id()).map(Wave::reached).orElse(declared.reached());
          return put(rows, declared.at(reached));
        });
  }

  /**
   * Changes a wave while nobody else does.
   *
   * @throws IllegalArgumentException where there is no such wave
   */
  public Wave change(WaveId id, UnaryOperator<Wave> change) {
    return work.write(
        rows -> {
          Wave wave =
              lock(rows, id)
                  .orElseThrow(() -> new IllegalArgumentException("there is no wave " + id));
          return put(rows, change.apply(wave));
        });
  }
}
