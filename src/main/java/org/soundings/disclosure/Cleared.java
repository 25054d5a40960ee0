package org.soundings.disclosure;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something that may be published. Only {@link Gate} makes one; reports, exports and pages accept
 * nothing else.
 *
 * @param <T> what was cleared
 */
public final class Cleared<T> {
  private final T value;

  Cleared(T value) {
    this.value = value;
  }

  public T value() {
    return value;
  }

  /** What follows from two alone is cleared as well; see {@link #map}. */
  public static <A, B, R> Cleared<R> both(Cleared<A> a, Cleared<B> b, BiFunction<A, B, R> f) {
    return new Cleared<>(f.apply(a.value, b.value));
  }

  /**
   * What follows from it alone is cleared as well. {@code f} may look at nothing else that was
   * counted.
   */
  public <R> Cleared<R> map(Function<T, R> f) {
    return new Cleared<>(f.apply(value));
  }
}
