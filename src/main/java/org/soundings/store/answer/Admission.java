package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.soundings.credential.Credential;
import org.soundings.store.wave.VerifyingKeys;
import org.soundings.store.wave.Wave;

/** Lets in to an invited wave whoever holds a credential that it has signed. */
@ApplicationScoped
public class Admission {
  private final VerifyingKeys keys;

  @Inject
  public Admission(VerifyingKeys keys) {
    this.keys = keys;
  }

  /** Whom a text lets in to a wave; nobody where it is no credential of this wave. */
  public Optional<Admitted> admit(Wave wave, String credential) {
    Optional<Credential> read = Credential.read(credential);
    return read.flatMap(c -> keys.signer(wave, c))
        .map(known -> new Admitted(RespondentKey.of(read.orElseThrow()), known.stratum()));
  }
}
