package org.soundings.study;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a step has been approved as it is now.
 *
 * @param said by whom, and of what
 * @param sha256 of what the step is about now
 */
public record Approval(List<CoSigners.Said> said, String sha256) {
  /** How it stands. */
  public enum State {
    MISSING,

    /** What was approved or refused has changed since. */
    CHANGED,
    REFUSED,
    APPROVED
  }

  public Approval {
    said = List.copyOf(said);
  }

  /** One approval is enough; as long as one of them refuses, it is refused. */
  public State state() {
    if (current().anyMatch(each -> !each.approved())) {
      return State.REFUSED;
    }
    if (current().findFirst().isPresent()) {
      return State.APPROVED;
    }
    return said.isEmpty() ? State.MISSING : State.CHANGED;
  }

  public boolean isGiven() {
    return state() == State.APPROVED;
  }

  /** What is said of it as it is now. */
  public Stream<CoSigners.Said> current() {
    return said.stream().filter(each -> each.sha256().equals(sha256));
  }
}
