package org.soundings.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the conductor tells of them. */
public interface InvitedWaves {
  /** The wave that a study's invitations lead to now, or nothing where it invites nobody. */
  Optional<InvitedWave> of(String study);

  /** Every wave of every study that people are invited to, as it is on a day. */
  List<InvitedWave> on(LocalDate day);

  /**
   * A wave is closed, and no more is signed for it.
   *
   * @param signed how many credentials were signed for each stratum
   */
  void closed(InvitedWave wave, List<StratumParticipation> signed);
}
