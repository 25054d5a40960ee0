package org.soundings.account;

import java.util.List;

/**
 * Somebody who may sign in.
 *
 * @param id 128 random bits, base64url
 * @param name the e-mail address, as {@link AccountName} has it
 * @param shown the name on pages; until it is chosen the e-mail address
 * @param chosen whether a password is chosen
 * @param grants by role and study
 */
public record Person(String id, String name, String shown, boolean chosen, List<Grant> grants) {
  public Person {
    grants = List.copyOf(grants);
  }

  public boolean isAdministrator() {
    return grants.contains(Grant.ADMINISTRATOR);
  }

  /**
   * @param study its id; empty for what belongs to no study
   */
  public boolean may(Right right, String study) {
    return right == Right.SELF || grants.stream().anyMatch(grant -> grant.gives(right, study));
  }

  /** Whether one of the roles is in this study. */
  boolean isOf(String study) {
    return grants.stream().anyMatch(grant -> grant.study().equals(study));
  }
}
