package org.soundings.verification.reference;

import java.util.Map;

/**
 * One case of a reference folder.
 *
 * @param file the file it stands in
 * @param dataset name of the CSV file, or {@code (inline)}
 * @param statistic which procedure it is a case of
 * @param tolerance relative, for every field unless {@link Looser} says otherwise
 * @param note empty where there is none
 */
public record ReferenceCase(
    String file,
    String id,
    String dataset,
    String statistic,
    Map<String, Object> arguments,
    Map<String, Object> expected,
    double tolerance,
    String note) {
  /** The statistic of what could not be read as a case; its note says why. */
  public static final String UNREAD = "(not a case)";
}
