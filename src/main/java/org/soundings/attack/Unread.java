package org.soundings.attack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts of a release that hold numbers which the attack makes no use of. */
final class Unread {
  private static final Set<String> READ_KINDS =
      Set.of("frequency", "multiple", "ranking", "crosstab", "mean", "scale");

  /** Keys of {@code results.json}, and what they hold. */
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("se", "standard errors");
    KEYS.put("standard_deviation", "standard deviations");
    KEYS.put("quantiles", "quantiles");
    KEYS.put("mean_rank", "mean ranks");
    KEYS.put("borda", "points of ranks");
    KEYS.put("boxes", "summed categories");
    KEYS.put("bands", "bands of scores");
    KEYS.put("ends", "shares at the ends of scores");
    KEYS.put("comparisons", "differences from published values");
    KEYS.put("reliability", "reliability");
    KEYS.put("reliability_tests", "reliability");
    KEYS.put("item_analysis", "item analyses");
    KEYS.put("tests", "tests");
    KEYS.put("measures", "measures");
    KEYS.put("tables", "tables of items and models");
  }

  private final Set<String> found = new TreeSet<>();

  private Unread() {}

  /**
   * @param results the content of {@code results.json}
   * @return in words, in alphabetical order
   */
  static Set<String> in(Map<String, Object> results) {
    Unread unread = new Unread();
    if (results.get("weight") != null) {
      unread.found.add("weights");
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
    if (finding instanceof Map<?, ?> fields
        && Set.of("mean", "scale").contains(fields.get("kind"))) {
      found.add("values of means");
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
