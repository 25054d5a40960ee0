package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.Blinding;
import org.soundings.credential.Credential;
import org.soundings.credential.SigningKey;
import org.soundings.store.TestStore;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.WaveId;

class AdmissionTest {
  private static final WaveId WAVE = new WaveId("invited", "first");
  private static final Participation BY_TEAM =
      new Participation(true, new Participation.Strata("team", 10), 30);
  private static final SigningKey NORTH = SigningKey.generate(WAVE.toString(), "north");
  private static final SigningKey SOUTH = SigningKey.generate(WAVE.toString(), "south");

  @TempDir static Path folder;
  private static TestStore store;

  @BeforeAll
  static void open() {
    store = TestStore.in(folder);
    store.keys.keep(WAVE, "north", NORTH.verifying());
    store.keys.keep(WAVE, "south", SOUTH.verifying());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Credential credential(SigningKey key) {
    Blinding blinding = Blinding.of(key.verifying(), new byte[] {1}, new SecureRandom());
    return blinding.open(key.sign(blinding.blinded()));
  }

  private static Optional<Admitted> admit(WaveId wave, Participation who, Credential shown) {
    return store.admission.admit(TestStore.wave(wave, who, Stage.OPEN), shown.text());
  }

  @Test
  void aCredentialLetsItsHolderInWithTheStratumOfItsKey() {
    Credential north = credential(NORTH);
    Admitted admitted = admit(WAVE, BY_TEAM, north).orElseThrow();
    assertEquals("north", admitted.stratum());
    assertEquals(north.nullifier(), admitted.key().submissionId(WAVE));
    assertEquals("south", admit(WAVE, BY_TEAM, credential(SOUTH)).orElseThrow().stratum());
  }

  @Test
  void a6AnotherSignatureUnderTheSameMessageIsTheSamePerson() {
    Blinding blinding = Blinding.of(NORTH.verifying(), new byte[] {1}, new SecureRandom());
    Credential once = blinding.open(NORTH.sign(blinding.blinded()));
    assertEquals(
        RespondentKey.of(once), RespondentKey.of(new Credential("", once.prepared(), new byte[1])));
  }

  @Test
  void aCredentialOfAnotherWaveOrKeyLetsNobodyIn() {
    Credential north = credential(NORTH);
    assertEquals(Optional.empty(), admit(new WaveId("invited", "second"), BY_TEAM, north));
    Credential swapped =
        new Credential(SOUTH.verifying().id(), north.prepared(), north.signature());
    assertEquals(Optional.empty(), admit(WAVE, BY_TEAM, swapped));
    SigningKey unknown = SigningKey.generate(WAVE.toString(), "north");
    assertEquals(Optional.empty(), admit(WAVE, BY_TEAM, credential(unknown)));
  }

  @Test
  void aKeyOfAStratumIsNoneWhereTheWaveHasNoStrata() {
    Participation plain = new Participation(true, null, 30);
    assertEquals(Optional.empty(), admit(WAVE, plain, credential(NORTH)));
  }
}
