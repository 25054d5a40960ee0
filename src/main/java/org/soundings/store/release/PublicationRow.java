package org.soundings.store.release;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.soundings.store.wave.WaveId;

@Entity
@Table(name = "publication")
class PublicationRow {
  @EmbeddedId private PublicationKey key = new PublicationKey();
  @Column @Nullable private LocalDate published;
  @Column @Nullable private LocalDate withdrawn;
  @Column private String reason;

  protected PublicationRow() {}

  static PublicationRow of(WaveId wave, Publication publication) {
    PublicationRow row = new PublicationRow();
    row.key = new PublicationKey(wave);
    row.published = publication.published();
    row.withdrawn = publication.withdrawn();
    row.reason = publication.reason();
    return row;
  }

  WaveId wave() {
    return key.wave();
  }

  Publication publication() {
    return new Publication(published, withdrawn, reason);
  }
}
