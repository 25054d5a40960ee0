package org.soundings.form.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.soundings.hash.Sha256;

/**
 * The order of randomised options for one respondent (R7): the same on every showing, different
 * from item to item, and lost with the key that it is made from.
 */
public record Order(long seed) {
  /** For previews and tests: still randomised, the same for everybody. */
  public static final Order FIXED = new Order(0);

  /** The order that belongs to a draft's random key; the key cannot be found from it. */
  public static Order of(String key) {
    return new Order(digest("order", key));
  }

  /** A shuffled copy in which whatever is pinned keeps its place. */
  <T> List<T> shuffled(String item, List<T> options, Predicate<T> pinned) {
    List<T> free = new ArrayList<>(options);
    free.removeIf(pinned);
    Collections.shuffle(free, new Random(digest(Long.toString(seed), item)));
    List<T> ordered = new ArrayList<>();
    int next = 0;
    for (T option : options) {
      ordered.add(pinned.test(option) ? option : free.get(next++));
    }
    return ordered;
  }

  private static long digest(String purpose, String text) {
    byte[] hash = Sha256.of(purpose + "\n" + text);
    long first = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      first = (first << Byte.SIZE) | (hash[i] & 0xff);
    }
    return first;
  }
}
