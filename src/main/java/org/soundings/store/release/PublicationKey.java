package org.soundings.store.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soundings.store.wave.WaveId;

@Embeddable
class PublicationKey {
  @Column private String study;
  @Column private String wave;

  protected PublicationKey() {}

  PublicationKey(WaveId id) {
    study = id.study();
    wave = id.wave();
  }

  WaveId wave() {
    return new WaveId(study, wave);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PublicationKey key && study.equals(key.study) && wave.equals(key.wave);
  }

  @Override
  public int hashCode() {
    return Objects.hash(study, wave);
  }
}
