package org.soundings.study;

import java.util.List;
import java.util.Set;

/** What co-signers said, as whoever knows the people tells it. */
public interface CoSigners {
  /** What they are asked about. */
  enum Step {
    OPENING,
    RELEASE
  }

  /**
   * What one of them said.
   *
   * @param sha256 of what they saw
   */
  record Said(String name, String sha256, boolean approved) {}

  /** The studies that have needed one at any time. */
  Set<String> needed();

  /** From now on a study needs one. */
  void need(String study);

  /** What counts of a step; the last that each of them said. */
  List<Said> of(String study, String wave, Step step);
}
