package org.soundings.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What this package asks of whoever runs the studies, which it does not know: the waves that people
 * are invited to, and what it tells when one of them closes. {@code org.soundings.study} implements
 * it.
 */
public interface InvitedWaves {
  /** The wave that a study's invitations lead to now, or nothing where it invites nobody. */
  Optional<InvitedWave> of(String study);

  /** Every wave of every study that people are invited to, in the phase that it has on a day. */
  List<InvitedWave> on(LocalDate day);

  /**
   * A wave is closed, and no more is signed for it.
   *
   * @param signed how many credentials were signed for each stratum
   */
  void closed(InvitedWave wave, List<StratumParticipation> signed);
}
