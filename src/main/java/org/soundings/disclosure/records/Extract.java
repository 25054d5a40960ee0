package org.soundings.disclosure.records;

import java.util.List;

/**
 * What of each record may leave in a file of records (D9). Everything else stays away.
 *
 * @param identify variables that somebody might know of a person, each with the steps in which it
 *     may be made coarser
 * @param keep variables with categories that leave as they were answered
 */
public record Extract(List<Generalisation> identify, List<String> keep) {
  public Extract {
    identify = List.copyOf(identify);
    keep = List.copyOf(keep);
  }

  /** All variables, those that identify first. */
  public List<String> variables() {
    return java.util.stream.Stream.concat(
            identify.stream().map(Generalisation::variable), keep.stream())
        .toList();
  }
}
