package org.soundings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The waves of every study. */
@ApplicationScoped
public class Waves {
  private final Work work;

  @Inject
  Waves(Work work) {
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

  public Optional<Wave> find(WaveId id) {
    return work.read(
        rows -> Optional.ofNullable(rows.find(WaveRow.class, new WaveKey(id))).map(WaveRow::wave));
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
          WaveRow row = rows.find(WaveRow.class, new WaveKey(declared.id()));
          Stage reached = row == null ? declared.reached() : row.wave().reached();
          return rows.merge(WaveRow.of(declared.at(reached)));
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
          WaveRow row = rows.find(WaveRow.class, new WaveKey(id), LockModeType.PESSIMISTIC_WRITE);
          if (row == null) {
            throw new IllegalArgumentException("there is no wave " + id);
          }
          return rows.merge(WaveRow.of(change.apply(row.wave()))).wave();
        });
  }
}
