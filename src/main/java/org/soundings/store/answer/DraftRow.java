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

  void hold(Draft draft, Seal seal, LocalDate expires) {
    study = draft.wave().study();
    wave = draft.wave().wave();
    this.expires = expires;
    sealed = seal.close(DraftJson.write(draft));
  }

  /** The draft, unless its time is over or another key sealed it. */
  Optional<Draft> draft(Seal seal, LocalDate today) {
    return today.isAfter(expires)
        ? Optional.empty()
        : seal.open(sealed).map(open -> DraftJson.read(open, new WaveId(study, wave)));
  }
}
