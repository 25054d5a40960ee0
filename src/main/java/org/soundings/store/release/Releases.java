package org.soundings.store.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.soundings.store.Work;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** The reports of released waves, served as they were made. */
@ApplicationScoped
public class Releases {
  private final Work work;

  @Inject
  public Releases(Work work) {
    this.work = work;
  }

  public Optional<ReleaseFile> find(WaveId wave, String name) {
    return work.read(
        rows ->
            Optional.ofNullable(rows.find(ReleaseFileRow.class, new ReleaseFileKey(wave, name)))
                .map(ReleaseFileRow::file));
  }

  /** What came of publishing a report. */
  public enum Published {
    DONE,
    /** The wave was released before. */
    BEFORE,
    /** There are other responses than when the report was begun. */
    OTHER_RESPONSES
  }

  /**
   * Publishes a closed wave's report. Nothing is changed unless it is done.
   *
   * @param counted how many responses the wave had before any of them was read for the report
   */
  public Published publish(WaveId id, List<ReleaseFile> files, long counted) {
    return work.write(
        rows -> {
          Optional<Wave> wave = Waves.lock(rows, id).filter(w -> w.reached() != Stage.RELEASED);
          if (wave.isEmpty()) {
            return Published.BEFORE;
          }
          if (count(rows, id) != counted) {
            return Published.OTHER_RESPONSES;
          }
          files.forEach(file -> rows.persist(ReleaseFileRow.of(id, file)));
          Waves.put(rows, wave.get().at(Stage.RELEASED));
          return Published.DONE;
        });
  }

  private static long count(EntityManager rows, WaveId id) {
    Object count =
        rows.createNativeQuery("select count(*) from response where study = ?1 and wave = ?2")
            .setParameter(1, id.study())
            .setParameter(2, id.wave())
            .getSingleResult();
    return ((Number) count).longValue();
  }
}
