package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundings.credential.KeyManifest;
import org.soundings.credential.VerifyingKey;
import org.soundings.store.answer.BallotKeys;
import org.soundings.store.wave.VerifyingKeys;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** The manifests of waves' public keys (A9). */
@ApplicationScoped
class KeyManifests {
  private final Waves waves;
  private final BallotKeys ballots;
  private final VerifyingKeys signing;

  @Inject
  KeyManifests(Waves waves, BallotKeys ballots, VerifyingKeys signing) {
    this.waves = waves;
    this.ballots = ballots;
    this.signing = signing;
  }

  /**
   * The manifest of a wave, which never changes; none where its keys are not all made, as before
   * the first invitation.
   */
  Optional<KeyManifest> of(WaveId id) {
    boolean open = waves.find(id).filter(KeyManifests::isOpen).isPresent();
    return made(id).filter(manifest -> open || !manifest.signing().isEmpty());
  }

  /** Whether the key is there that the wave's answers are sealed with. */
  boolean isSealed(WaveId id) {
    return ballots.of(id).isPresent();
  }

  /** Whether people hold the key, or will: its study says so, and the server has made none. */
  boolean isHeld(Declaration study, WaveId id) {
    return ballots.of(id).isPresent() ? ballots.isTrustees(id) : study.trustee();
  }

  /**
   * The keys that a wave has by now.
   *
   * @throws IllegalStateException where it was never declared
   */
  KeyManifest any(WaveId id) {
    return made(id).orElseThrow(() -> new IllegalStateException("no keys of " + id));
  }

  private Optional<KeyManifest> made(WaveId id) {
    SortedMap<String, VerifyingKey> keys = new TreeMap<>();
    signing.of(id).forEach(known -> keys.put(known.stratum(), known.key()));
    return ballots.of(id).map(key -> new KeyManifest(id.toString(), key.sealing(), keys));
  }

  private static boolean isOpen(Wave wave) {
    return !wave.participation().invited();
  }
}
