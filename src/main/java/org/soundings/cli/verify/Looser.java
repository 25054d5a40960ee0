package org.soundings.cli.verify;

import java.util.regex.Pattern;

/**
 * A wider tolerance that the reference itself states in words.
 *
 * @param words they must stand in the note of the case, or the case's own tolerance holds
 * @param field which fields, as in {@code items[2].wilson.lower}
 */
public record Looser(String words, Pattern field, double tolerance) {

  public static Looser of(String words, String field, double tolerance) {
    return new Looser(words, Pattern.compile(field), tolerance);
  }

  boolean appliesTo(ReferenceCase of, String path) {
    return of.note().contains(words) && field.matcher(path).find();
  }
}
