package org.soundings.study;

import org.soundings.clock.ZoneChange;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;

/** What a change of the time zone would do to waves. */
record WavesElsewhere(ZoneChange change) {
  /** Whether a wave would stand as it does, and be open no shorter. */
  boolean leaves(Wave wave) {
    if (!wave.reached().isBefore(Stage.CLOSING)) {
      return true;
    }
    Stage stage = wave.stage(change.dayBefore());
    return stage == wave.stage(change.dayAfter())
        && (stage != Stage.OPEN || wave.closes() == null || !change.shortens(wave.closes()));
  }
}
