package org.soundings.credential;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.soundings.hash.Sha256;

/**
 * What everybody may know of the key of one wave and stratum: enough to blind a message for it and
 * to check a credential, RSABSSA-SHA384-PSS-Randomized (RFC 9474).
 *
 * @param modulus of {@value #BITS} bits where {@link SigningKey#generate} made it
 */
public record VerifyingKey(BigInteger modulus, BigInteger exponent) {
  public static final int BITS = 3072;

  private static final int ID = 16;

  static VerifyingKey of(RSAPublicKey key) {
    return new VerifyingKey(key.getModulus(), key.getPublicExponent());
  }

  /**
   * Its name: the first 16 bytes of the SHA-256 of the modulus (big-endian, as short as it is) in
   * base64url, 22 letters.
   */
  public String id() {
    byte[] hash = Sha256.of(Pss.bytes(modulus, (modulus.bitLength() + 7) / 8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID));
  }

  /** How many bytes a blinded message, a blind signature and a signature have. */
  public int length() {
    return (modulus.bitLength() + 7) / 8;
  }

  /**
   * Whether {@code credential} was signed by this key. Of any other length than {@link #length} it
   * was not. Uses the JDK's verification; everything in it is public.
   */
  public boolean verifies(Credential credential) {
    if (credential.signature().length != length()) {
      return false;
    }
    try {
      Signature pss = Signature.getInstance("RSASSA-PSS");
      pss.setParameter(
          new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, Pss.SALT, 1));
      pss.initVerify(
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
      pss.update(credential.prepared());
      return pss.verify(credential.signature());
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 11 has RSASSA-PSS", e);
    }
  }
}
