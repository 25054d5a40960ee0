package org.soundings.account;

import java.util.Set;

/** What a person is, in one study or in all. */
public enum Role {
  /** Of all studies; approves in none, since it may run each of them. */
  ADMINISTRATOR(
      Right.SELF, Right.SEE, Right.PREVIEW, Right.EXTRACT, Right.RUN, Right.MAKE, Right.PEOPLE),

  /** Runs a study. */
  RESEARCHER(Right.SELF, Right.SEE, Right.PREVIEW, Right.EXTRACT, Right.RUN, Right.MAKE),

  /** Works with what a study has released. */
  ANALYST(Right.SELF, Right.SEE, Right.EXTRACT),

  /** A works council or an ethics board, which approves. */
  CO_SIGNER(Right.SELF, Right.SEE, Right.PREVIEW, Right.APPROVE),

  /** Reads along. */
  VIEWER(Right.SELF, Right.SEE);

  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = Set.of(rights);
  }

  public boolean has(Right right) {
    return rights.contains(right);
  }
}
