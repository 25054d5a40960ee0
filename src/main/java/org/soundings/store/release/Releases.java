package org.soundings.store.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

  /** Nothing where the wave is not released or its report has no file of that name. */
  public Optional<ReleaseFile> find(WaveId wave, String name) {
    return work.read(
        rows ->
            Optional.ofNullable(rows.find(ReleaseFileRow.class, new ReleaseFileKey(wave, name)))
                .map(ReleaseFileRow::file));
  }

  /**
   * Publishes a wave's report and takes the wave to {@link Stage#RELEASED}, both or neither.
   * Whether it is closed is for the caller to see to.
   *
   * @return whether it is done; false where the wave was released before, or is not there
   */
  public boolean publish(WaveId id, List<ReleaseFile> files) {
    return work.write(
        rows -> {
          Optional<Wave> wave = Waves.lock(rows, id).filter(w -> w.reached() != Stage.RELEASED);
          if (wave.isEmpty()) {
            return false;
          }
          files.forEach(file -> rows.persist(ReleaseFileRow.of(id, file)));
          Waves.put(rows, wave.get().at(Stage.RELEASED));
          return true;
        });
  }
}
