package org.soundings.tally;

import java.util.List;

/** A table that was asked for has more cells than can be held. */
public final class TooManyCells extends IllegalArgumentException {
  TooManyCells(List<String> variables, long cells) {
    super("a table of " + variables + " has " + cells + " cells, too many to hold");
  }
}
