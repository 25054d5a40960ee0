package org.soundings.store.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soundings.store.wave.WaveId;

@Embeddable
class ReleaseFileKey {
  @Column private String study;
  @Column private String wave;
  @Column private String name;

  protected ReleaseFileKey() {}

  ReleaseFileKey(WaveId id, String name) {
    study = id.study();
    wave = id.wave();
    this.name = name;
  }

  String name() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReleaseFileKey key
        && study.equals(key.study)
        && wave.equals(key.wave)
        && name.equals(key.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(study, wave, name);
  }
}
