package org.soundings.store.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A wave, as the key of a row. */
@Embeddable
public class WaveKey {
  @Column private String study;
  @Column private String wave;

  public WaveKey() {}

  public WaveKey(WaveId id) {
    study = id.study();
    wave = id.wave();
  }

  public WaveId id() {
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
