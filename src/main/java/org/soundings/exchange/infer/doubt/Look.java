package org.soundings.exchange.infer.doubt;

/**
 * Something that whoever knows the study should look at.
 *
 * @param doubt how doubtful it is, the most doubtful first
 * @param where the item or column, or empty for the whole file
 * @param assumed what was assumed
 * @param remedy how to change it
 */
public record Look(Doubt doubt, String where, String assumed, String remedy) {
  /** How doubtful an assumption is. */
  public enum Doubt {
    /** As likely wrong as right; a number depends on it. */
    EVEN,
    /** Probably right; a number depends on it. */
    SOME,
    /** Right in nearly every file, or no number depends on it. */
    LITTLE
  }

  /** As one sentence or two. */
  public String text() {
    return assumed + (remedy.isEmpty() ? "" : " " + remedy);
  }

  public Look at(String item) {
    return new Look(doubt, item, assumed, remedy);
  }
}
