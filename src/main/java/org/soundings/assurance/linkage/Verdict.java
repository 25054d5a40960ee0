package org.soundings.assurance.linkage;

import java.util.List;

/** What was looked for, and what was found. */
public record Verdict(List<Check> checks) {
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
  }

  /** Whether nothing was found. */
  public boolean foundNothing() {
    return checks.stream().allMatch(check -> check.found().isEmpty());
  }
}
