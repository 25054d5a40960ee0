package org.soundings.account;

/**
 * A role in one study.
 *
 * @param study its id; empty for an administrator's, which is for all
 */
public record Grant(Role role, String study) {
  public static final Grant ADMINISTRATOR = new Grant(Role.ADMINISTRATOR, "");

  /** As the log has it. */
  String spoken() {
    return ": " + role + (study.isEmpty() ? "" : " " + study);
  }

  /** Whoever runs one study may make another, which belongs to none. */
  boolean gives(Right right, String wanted) {
    boolean here = right == Right.MAKE ? wanted.isEmpty() : study.equals(wanted);
    return role.has(right) && (role == Role.ADMINISTRATOR || here);
  }
}
