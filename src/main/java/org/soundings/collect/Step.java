package org.soundings.collect;

import org.soundings.form.Screen;
import org.soundings.form.ScreenReading;
import org.soundings.store.answer.Taken;

/** Where a sheet leads. */
sealed interface Step {
  /** The same screen again, with what was read of it. */
  record Again(ScreenReading reading) implements Step {}

  /**
   * On, or back, to another.
   *
   * @param kept whether there is a draft now
   */
  record Go(Screen screen, boolean kept) implements Step {}

  /** Handed in. */
  record Done(Taken taken) implements Step {}

  /** Consent first. */
  record NoConsent() implements Step {}

  /** The answers before this screen are not there any more. */
  record Expired() implements Step {}
}
