package org.soundings.store.wave;

/** A wave's name within its study, both fit for an address. */
public record WaveId(String study, String wave) {
  @Override
  public String toString() {
    return study + "/" + wave;
  }
}
