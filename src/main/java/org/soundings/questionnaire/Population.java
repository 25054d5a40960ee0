package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many units a stage of sampling had to draw from: of the first in the sample or in each
 * stratum, of a later one in each unit of the stage before.
 *
 * @param size the same everywhere, or null
 * @param byName for each stratum; empty where it is not said so
 * @param column of the data that holds it, or null
 */
public record Population(@Nullable Long size, Map<String, Long> byName, @Nullable String column) {
  public Population {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** One size, everywhere. */
  public static Population of(long size) {
    return new Population(size, Map.of(), null);
  }
}
