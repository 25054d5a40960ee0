package org.soundings.assurance.attack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts of a release that hold numbers which the attack makes no use of. */
final class Unread {
  /** Every kind of finding that is read. */
  static final Set<String> READ_KINDS =
      Set.of(
          "frequency",
          "multiple",
          "ranking",
          "crosstab",
          "mean",
          "scale",
          "correlation",
          "paired",
          "items",
          "model",
          "change",
          "text");

  /** Keys of {@code results.json}, and what they hold. */
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("quantiles", "quantiles");
    KEYS.put("mean_rank", "mean ranks");
    KEYS.put("borda", "points of ranks");
    KEYS.put("bands", "bands of scores");
    KEYS.put("comparisons", "differences from published values");
    KEYS.put("reliability_tests", "tests of reliability");
    KEYS.put("tests", "tests but for Pearson's correlation");
  }

  private final Set<String> found = new TreeSet<>();

  private Unread() {}

  /**
   * @param results the content of {@code results.json}
   * @return in words, in alphabetical order
   */
  static Set<String> in(Map<String, Object> results) {
    Unread unread = new Unread();
    if (results.get("weight") != null
        && !String.valueOf(results.get("weight")).startsWith("post-stratification")) {
      unread.found.add("weights made of several margins or before");
    }
    if (results.get("findings") instanceof List<?> findings) {
      findings.forEach(unread::finding);
    }
    return unread.found;
  }

  private void finding(@Nullable Object finding) {
    if (finding instanceof Map<?, ?> fields
        && fields.get("kind") instanceof String kind
        && !READ_KINDS.contains(kind)) {
      found.add("findings of kind \"" + kind + "\"");
    }
    walk(finding);
  }

  /** A number that is not defined is null. */
  private void walk(@Nullable Object part) {
    switch (part) {
      case null -> {
        // nothing is said
      }
      case Map<?, ?> fields -> fields.forEach(this::field);
      case Collection<?> elements -> elements.forEach(this::walk);
      default -> {
        // a single value
      }
    }
  }

  private void field(Object key, @Nullable Object value) {
    String words = KEYS.get(key);
    boolean empty = value == null || value instanceof Collection<?> elements && elements.isEmpty();
    if (words != null && !empty) {
      found.add(words);
    }
    walk(value);
  }
}
