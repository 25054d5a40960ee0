package org.soundings.store.release;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.WaveKey;

@Entity
@Table(name = "publication")
class PublicationRow {
  @EmbeddedId private WaveKey key = new WaveKey();
  @Column @Nullable private LocalDate published;
  @Column @Nullable private LocalDate withdrawn;
  @Column private String reason;

  protected PublicationRow() {}

  static PublicationRow of(WaveId wave, Publication publication) {
    PublicationRow row = new PublicationRow();
    row.key = new WaveKey(wave);
    row.published = publication.published();
    row.withdrawn = publication.withdrawn();
    row.reason = publication.reason();
    return row;
  }

  WaveId wave() {
    return key.id();
  }

  Publication publication() {
    return new Publication(published, withdrawn, reason);
  }
}
