package org.soundings.disclosure;

import org.soundings.tally.Base;
import org.soundings.tally.Dimension;

/**
 * What may be said of those who gave no answer to a variable.
 *
 * @param reasons how many gave none for each reason
 * @param unanswered how many in all
 * @param notAsked how many were not asked
 */
record Silence(boolean reasons, boolean unanswered, boolean notAsked) {
  static final Silence NOTHING = new Silence(false, false, false);

  boolean shows(Dimension dimension, int level) {
    return level == Base.notAskedLevel(dimension) ? notAsked : reasons;
  }
}
