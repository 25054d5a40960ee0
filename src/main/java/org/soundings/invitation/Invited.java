package org.soundings.invitation;

/**
 * An invitation as it is handed out.
 *
 * @param address empty where it is a printed code
 * @param stratum its code
 * @param code in groups; a secret of the invited person's
 */
public record Invited(String address, String stratum, String code) {
  /**
   * Where it leads to; the code stands in the fragment, which no browser sends (A7).
   *
   * @param keys the hash of the wave's manifest of keys, by which the device knows them (A9)
   */
  public String link(String site, String study, String keys) {
    return site + "/i/" + study + "#" + code + "." + keys;
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Invited to " + stratum;
  }
}
