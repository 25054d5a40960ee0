package org.soundings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.soundings.database.Unavailable;

/** Whether an answer could be kept right now. */
@ApplicationScoped
public class Health {
  private final Work work;

  @Inject
  Health(Work work) {
    this.work = work;
  }

  /**
   * Writes a draft and takes it back.
   *
   * @throws Unavailable where that does not work
   */
  public void check() {
    RespondentKey key = RespondentKey.random();
    WaveId nowhere = new WaveId("_health", "_health");
    Draft draft = new Draft(nowhere, "", "", "", List.of(), Map.of());
    DraftRow row = new DraftRow(key.draftId(nowhere));
    row.hold(draft, key.seal(nowhere), LocalDate.EPOCH);
    work.rehearse(
        rows -> {
          rows.persist(row);
          return row;
        });
  }
}
