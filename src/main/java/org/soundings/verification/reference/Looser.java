package org.soundings.verification.reference;

import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;

/**
 * A wider tolerance for a field whose expected value is less exact than the case says, because the
 * software that made it says so or the reference does. It is printed with its reason.
 *
 * @param words they must stand in the note of the case; empty for every case
 * @param field which fields, as in {@code items[2].wilson.lower}
 * @param allowed the absolute error that an expected value may have
 */
public record Looser(String words, Pattern field, DoubleUnaryOperator allowed, String reason) {

  /** A relative tolerance that the note of the case states. */
  public static Looser stated(String words, String field, double tolerance) {
    return because("the note allows " + tolerance, words, field, tolerance);
  }

  /** A relative tolerance for a reason of its own. */
  public static Looser because(String reason, String words, String field, double tolerance) {
    return new Looser(words, Pattern.compile(field), e -> tolerance * Math.abs(e), reason);
  }

  public boolean appliesTo(ReferenceCase of, String path) {
    return of.note().contains(words) && field.matcher(path).find();
  }
}
