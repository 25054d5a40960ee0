package org.soundings.store.release;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.soundings.store.wave.WaveId;

@Entity
@Table(name = "release_file")
class ReleaseFileRow {
  @EmbeddedId private ReleaseFileKey key = new ReleaseFileKey();

  @Column(updatable = false)
  private String sha256;

  @Column(updatable = false)
  private byte[] content;

  protected ReleaseFileRow() {}

  static ReleaseFileRow of(WaveId wave, ReleaseFile file) {
    ReleaseFileRow row = new ReleaseFileRow();
    row.key = new ReleaseFileKey(wave, file.name());
    row.sha256 = file.sha256();
    row.content = file.content();
    return row;
  }

  ReleaseFile file() {
    return new ReleaseFile(key.name(), sha256, content);
  }
}
