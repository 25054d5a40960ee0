package org.soundings.analysis.plan;

import java.util.List;

/**
 * What may be read of what people wrote, and by whom (D8).
 *
 * @param items ids of the open questions
 * @param analyst the name of the one person who reads it and releases what may be quoted
 */
public record OpenText(List<String> items, String analyst) {
  public OpenText {
    items = List.copyOf(items);
  }
}
