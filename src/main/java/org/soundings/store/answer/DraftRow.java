package org.soundings.store.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.soundings.database.Seal;
import org.soundings.store.wave.WaveId;

@Entity
@Table(name = "draft")
class DraftRow {
  @Id private String id;
  @Column private String study;
  @Column private String wave;
  @Column private LocalDate expires;
  @Column private byte[] sealed;

  protected DraftRow() {}

  DraftRow(String id) {
    this.id = id;
  }

  /**
   * @param size of every draft of the wave before it is sealed, so that its length says nothing of
   *     what it holds; of a larger one, as of very long texts, a multiple
   */
  void hold(Draft draft, Seal seal, LocalDate expires, int size) {
    study = draft.wave().study();
    wave = draft.wave().wave();
    this.expires = expires;
    sealed = seal.close(DraftJson.write(draft, size));
  }

  /** The draft, unless its time is over or another key sealed it. */
  Optional<Draft> draft(Seal seal, LocalDate today) {
    return today.isAfter(expires)
        ? Optional.empty()
        : seal.open(sealed).map(open -> DraftJson.read(open, new WaveId(study, wave)));
  }
}
