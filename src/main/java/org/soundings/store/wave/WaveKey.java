package org.soundings.store.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Embeddable
class WaveKey {
  @Column private String study;
  @Column private String wave;

  protected WaveKey() {}

  WaveKey(WaveId id) {
    study = id.study();
    wave = id.wave();
  }

  WaveId id() {
    return new WaveId(study, wave);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WaveKey key && study.equals(key.study) && wave.equals(key.wave);
  }

  @Override
  public int hashCode() {
    return Objects.hash(study, wave);
  }
}
