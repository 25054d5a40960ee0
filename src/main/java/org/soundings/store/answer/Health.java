package org.soundings.store.answer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.soundings.database.Unavailable;
import org.soundings.store.Work;
import org.soundings.store.wave.WaveId;

/**
 * Whether an answer could be kept right now; not before everything has started. To ask opens no
 * database: the first to open it would do so on a thread that knows nothing of the application.
 */
@ApplicationScoped
public class Health {
  private static final int LAST = 10_000;

  private final Work work;
  private volatile boolean started;

  @Inject
  Health(Work work) {
    this.work = work;
  }

  void started(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object application) {
    started = true;
  }

  /**
   * Writes a draft and takes it back.
   *
   * @throws Unavailable where that does not work, and until everything has started
   */
  public void check() {
    if (!started) {
      throw new Unavailable("not everything has started");
    }
    RespondentKey key = RespondentKey.random();
    WaveId nowhere = new WaveId("_health", "_health");
    Draft draft = new Draft(nowhere, "", "", "", List.of(), Map.of());
    DraftRow row = new DraftRow(key.draftId(nowhere));
    row.hold(draft, key.seal(nowhere), LocalDate.EPOCH, 1);
    work.rehearse(
        rows -> {
          rows.persist(row);
          return row;
        });
  }
}
