package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.soundings.invitation.InvitedWave;
import org.soundings.invitation.InvitedWaves;

/** The waves of studies that invite people. */
@ApplicationScoped
class InvitedStudies implements InvitedWaves {
  @Override
  public Optional<InvitedWave> of(String study) {
    return Optional.empty();
  }

  @Override
  public List<InvitedWave> all() {
    return List.of();
  }
}
