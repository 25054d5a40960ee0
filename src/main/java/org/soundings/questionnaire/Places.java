package org.soundings.questionnaire;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where each part of a questionnaire was written: its pages, items, options, conditions, scales,
 * bands and wordings, each by identity, for two equal parts may stand in two places.
 */
public final class Places {
  private final Map<Object, Place> places = new IdentityHashMap<>();
  private final Place whole;

  /**
   * @param whole the place of whatever was not marked
   */
  public Places(Place whole) {
    this.whole = whole;
  }

  /** Remembers where {@code part} stands and returns it. */
  public <T> T mark(T part, Place place) {
    places.put(part, place);
    return part;
  }

  /** Where a part was written; the place of the whole where it was not marked. */
  public Place of(Object part) {
    return places.getOrDefault(part, whole);
  }
}
