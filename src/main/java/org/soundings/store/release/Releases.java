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

  public Optional<ReleaseFile> find(WaveId wave, String name) {
    return work.read(
        rows ->
            Optional.ofNullable(rows.find(ReleaseFileRow.class, new ReleaseFileKey(wave, name)))
                .map(ReleaseFileRow::file));
  }

  /**
   * Publishes a closed wave's report. Nothing is changed unless it is done.
   *
   * @return whether it is done; false where the wave was released before
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
