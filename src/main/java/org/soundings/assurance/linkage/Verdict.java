package org.soundings.assurance.linkage;

import java.util.List;

/**
 * What was looked for, and what was found.
 *
 * @param read what was read, a line each
 */
public record Verdict(List<Check> checks, List<String> read) {
  /**
   * One way to link.
   *
   * @param looked what was looked for, in words
   * @param found what could be linked by; none where there is no such way
   */
  public record Check(String looked, List<String> found) {
    public Check {
      found = List.copyOf(found);
    }
  }

  public Verdict {
    checks = List.copyOf(checks);
    read = List.copyOf(read);
  }

  Verdict(List<Check> checks) {
    this(checks, List.of());
  }

  /** Whether nothing was found. */
  public boolean foundNothing() {
    return checks.stream().allMatch(check -> check.found().isEmpty());
  }
}
