package org.soundings.assurance.attack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of a parsed {@code results.json}; what is not there is empty. */
final class Parsed {
  private Parsed() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object of) {
    return of instanceof Map<?, ?> m ? (Map<String, Object>) m : Map.of();
  }

  static List<?> list(@Nullable Object of) {
    return of instanceof List<?> l ? l : List.of();
  }

  static String text(Map<String, Object> of, String key) {
    return String.valueOf(of.get(key));
  }

  /** NaN where there is none. */
  static double number(@Nullable Object of) {
    return of instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  static double number(Map<String, Object> of, String key) {
    return number(of.get(key));
  }

  /** The number at a place of a list. */
  static double number(List<?> of, int place) {
    return place >= 0 && place < of.size() ? number(of.get(place)) : Double.NaN;
  }
}
