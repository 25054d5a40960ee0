package org.soundings.disclosure;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What earlier releases of the same answers have said of each variable, which stays.
 *
 * @param margins null where there were none
 */
record EarlierMargins(@Nullable Margins margins) {
  /** Whether they have said of a variable what may be said. */
  boolean isDecided(String name) {
    return margins != null && margins.isAny(name);
  }

  /** Whether they show how many gave an answer. */
  boolean isTold(String name, int level) {
    return margins != null && margins.isAny(name) && !margins.isHidden(name, level);
  }

  /** Whether they show how many answered. */
  boolean isTotalTold(String name) {
    return margins != null && margins.isAny(name) && !margins.isWithoutTotal(name);
  }

  /** Whether they show how many were asked. */
  boolean isAskedTold(String name) {
    return margins != null && margins.isAny(name) && margins.askedShown(name);
  }

  /** Whether they tell means of an item beside its hidden answers. */
  boolean isSumTold(String name) {
    return margins != null && margins.tellsSum(name);
  }

  /** The answers that they hide; a copy. */
  BitSet hidden(String name) {
    return margins == null ? new BitSet() : margins.hidden(name);
  }
}
