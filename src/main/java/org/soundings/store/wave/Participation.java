package org.soundings.store.wave;

import org.jspecify.annotations.Nullable;

/**
 * Who may take part in a wave.
 *
 * @param invited whether only those who hold a credential, else whoever has the study's address
 * @param strata the groups that people are invited by, or null
 * @param addressesKept days after its closing until the list of addresses is deleted; 0 where
 *     nobody is invited
 */
public record Participation(boolean invited, @Nullable Strata strata, int addressesKept) {
  /** One address for everybody. */
  public static final Participation OPEN = new Participation(false, null, 0);

  /**
   * Groups that invitations are made by; a response's group comes with its credential.
   *
   * @param item the single choice that is answered by it and asked of nobody
   * @param atLeast fewest people invited in a group
   */
  public record Strata(String item, int atLeast) {}

  /** Whether everything that people were promised under {@code before} holds (A8). */
  public boolean keeps(Participation before) {
    if (invited != before.invited || addressesKept > before.addressesKept) {
      return false;
    }
    return strata == null || before.strata == null
        ? strata == before.strata
        : strata.item.equals(before.strata.item) && strata.atLeast >= before.strata.atLeast;
  }
}
