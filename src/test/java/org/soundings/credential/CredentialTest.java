package org.soundings.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** RFC 9474: RSABSSA-SHA384-PSS-Randomized. */
class CredentialTest {
  private static final Vector VECTOR = new Vector();
  private static final SigningKey KEY = SigningKey.generate("spring", "ward 3");
  private static final byte[] MESSAGE = "mine".getBytes(StandardCharsets.UTF_8);

  private static Blinding blinding() {
    BigInteger factor = VECTOR.number("inv").modInverse(VECTOR.number("n"));
    return Blinding.of(
        VECTOR.verifying(), VECTOR.bytes("prepared_msg"), VECTOR.bytes("salt"), factor);
  }

  @Test
  void theVectorIsWhole() {
    assertEquals(VECTOR.number("n"), VECTOR.number("p").multiply(VECTOR.number("q")));
    assertEquals(VECTOR.hex("prepared_msg"), VECTOR.hex("msg_prefix") + VECTOR.hex("msg"));
  }

  @Test
  void blindsAsTheVectorDoes() {
    assertArrayEquals(VECTOR.bytes("blinded_msg"), blinding().blinded());
    assertArrayEquals(VECTOR.bytes("inv"), blinding().inverse());
  }

  @Test
  void signsAsTheVectorDoes() {
    assertArrayEquals(
        VECTOR.bytes("blind_sig"), VECTOR.signing().sign(VECTOR.bytes("blinded_msg")));
  }

  @Test
  void opensAsTheVectorDoes() {
    Credential credential = blinding().open(VECTOR.bytes("blind_sig"));
    assertArrayEquals(VECTOR.bytes("sig"), credential.signature());
    assertTrue(VECTOR.verifying().verifies(credential));
  }

  @Test
  void aCredentialIsOfItsOwnKeyAlone() {
    Blinding blinding = Blinding.of(KEY.verifying(), MESSAGE, new SecureRandom());
    Credential credential = blinding.open(KEY.sign(blinding.blinded()));
    assertTrue(KEY.verifying().verifies(credential));
    assertFalse(SigningKey.generate("spring", "ward 4").verifying().verifies(credential));
    assertFalse(VECTOR.verifying().verifies(credential), "another length");
  }

  @Test
  void nothingOfItMayBeChanged() {
    Blinding blinding = Blinding.of(KEY.verifying(), MESSAGE, new SecureRandom());
    byte[] signature = blinding.open(KEY.sign(blinding.blinded())).signature();
    Credential credential = blinding.open(KEY.sign(blinding.blinded()));
    for (int i = 0; i < credential.prepared().length; i += 7) {
      byte[] other = credential.prepared();
      other[i] ^= 1;
      assertFalse(KEY.verifying().verifies(new Credential(KEY.verifying().id(), other, signature)));
    }
    signature[5] ^= 1;
    assertFalse(
        KEY.verifying()
            .verifies(new Credential(credential.key(), credential.prepared(), signature)));
  }

  @Test
  void whatWasSentSaysNothingOfWhatIsHeld() {
    SecureRandom random = new SecureRandom();
    Blinding one = Blinding.of(KEY.verifying(), MESSAGE, random);
    Blinding two = Blinding.of(KEY.verifying(), MESSAGE, random);
    assertFalse(Arrays.equals(one.blinded(), two.blinded()), "the same message twice");
    Credential held = one.open(KEY.sign(one.blinded()));
    BigInteger sent = new BigInteger(1, one.blinded());
    BigInteger other = new BigInteger(1, two.blinded());
    BigInteger n = KEY.verifying().modulus();
    BigInteger s = new BigInteger(1, held.signature()).modPow(KEY.verifying().exponent(), n);
    assertNotEquals(sent, s);
    assertTrue(
        other.multiply(s.modInverse(n)).mod(n).gcd(n).equals(BigInteger.ONE),
        "a factor exists that would make any other request the one of this credential");
  }

  @Test
  void aSignatureForAnotherRequestIsRefused() {
    Blinding one = Blinding.of(KEY.verifying(), MESSAGE, new SecureRandom());
    Blinding two = Blinding.of(KEY.verifying(), MESSAGE, new SecureRandom());
    byte[] signed = KEY.sign(two.blinded());
    assertThrows(IllegalArgumentException.class, () -> one.open(signed));
    assertThrows(IllegalArgumentException.class, () -> one.open(new byte[3]));
  }

  @Test
  void onlyANumberUnderTheModulusIsSigned() {
    byte[] large = new byte[KEY.verifying().length()];
    Arrays.fill(large, (byte) 0xff);
    assertThrows(IllegalArgumentException.class, () -> KEY.sign(large));
    assertThrows(IllegalArgumentException.class, () -> KEY.sign(new byte[0]));
    assertThrows(
        IllegalArgumentException.class, () -> KEY.sign(new byte[KEY.verifying().length() + 1]));
  }

  @Test
  void theNullifierIsOfTheMessageAndNotOfTheSignature() {
    Blinding blinding = Blinding.of(KEY.verifying(), MESSAGE, new SecureRandom());
    Credential credential = blinding.open(KEY.sign(blinding.blinded()));
    String nullifier = credential.nullifier();
    assertEquals(64, nullifier.length());
    assertEquals(nullifier, new Credential("", credential.prepared(), new byte[1]).nullifier());
    Blinding again = Blinding.of(KEY.verifying(), MESSAGE, new SecureRandom());
    assertNotEquals(nullifier, again.open(KEY.sign(again.blinded())).nullifier());
  }

  @Test
  void aKeyIsKeptAndFoundAgain() {
    SigningKey again = SigningKey.decode("spring", "ward 3", KEY.encoded());
    assertEquals(KEY.verifying(), again.verifying());
    assertEquals(VerifyingKey.BITS, KEY.verifying().modulus().bitLength());
    assertThrows(
        IllegalArgumentException.class, () -> SigningKey.decode("spring", "x", new byte[4]));
    assertFalse(KEY.toString().contains(KEY.verifying().modulus().toString()));
  }
}
