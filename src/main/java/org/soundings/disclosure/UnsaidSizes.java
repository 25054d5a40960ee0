package org.soundings.disclosure;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The groupings whose own sizes are not said (D5): beside the base of an item they would give away
 * how many left it empty, or a base that is too small for it.
 *
 * @param before what was decided for earlier releases of the same answers, which stays; or null
 */
record UnsaidSizes(Cube cube, Margins margins, @Nullable Crossings before) {
  Set<String> of(Collection<Crossing> crossings) {
    Set<String> unsaid = new TreeSet<>();
    if (before != null) {
      unsaid.addAll(before.bands());
    }
    for (Crossing c : crossings) {
      if (isGuarded(c) && anySmall(c)) {
        unsaid.add(c.group());
      }
    }
    return unsaid;
  }

  private boolean isGuarded(Crossing c) {
    boolean said = before != null && before.isSaid(c.group());
    return !said && (cube.policy().guardsSilence() || margins.anyHidden(c.group()));
  }

  private boolean anySmall(Crossing c) {
    for (int g = 0; g < c.groups(); g++) {
      if (small(c.unanswered(g), c) || small(c.base(g), c)) {
        return true;
      }
    }
    return false;
  }

  private boolean small(long n, Crossing c) {
    return n > 0 && n < cube.k(c.item());
  }
}
