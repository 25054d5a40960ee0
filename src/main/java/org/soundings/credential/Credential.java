package org.soundings.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right to answer once: a message that only its holder made up, and the signature of the wave's
 * key under it. Whoever signed saw neither.
 *
 * @param key {@link VerifyingKey#id} of the key that it claims to be signed by
 * @param prepared 32 random bytes, then the message (RFC 9474, section 4.1)
 * @param signature RSASSA-PSS
 */
public record Credential(String key, byte[] prepared, byte[] signature) {
  private static final int LONGEST = 2_000;
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

  public Credential {
    prepared = prepared.clone();
    signature = signature.clone();
  }

  @Override
  public byte[] prepared() {
    return prepared.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  /** {@code KEY.PREPARED.SIGNATURE}, the last two in base64url without padding. */
  public String text() {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return key + "." + encoder.encodeToString(prepared) + "." + encoder.encodeToString(signature);
  }

  /**
   * The credential that {@link #text} wrote; nothing where it is anything else, another spelling of
   * the same bytes included. Whether a key signed it is for {@link VerifyingKey#verifies} to say.
   */
  public static Optional<Credential> read(String text) {
    Matcher parts = FORM.matcher(text);
    if (text.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    try {
      Base64.Decoder decoder = Base64.getUrlDecoder();
      Credential credential =
          new Credential(
              parts.group(1), decoder.decode(parts.group(2)), decoder.decode(parts.group(3)));
      return Optional.of(credential).filter(read -> read.text().equals(text));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /**
   * What is kept so that the credential is used once: a hash of the message that was signed, in
   * hexadecimal. It does not depend on the signature, of which there may be several under one
   * message, and says nothing of who holds it.
   */
  public String nullifier() {
    byte[] purpose = "soundings nullifier 1".getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(Pss.sha384(purpose, new byte[1], prepared), 0, 32);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credential c
        && key.equals(c.key)
        && Arrays.equals(prepared, c.prepared)
        && Arrays.equals(signature, c.signature);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * key.hashCode() + Arrays.hashCode(prepared)) + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "Credential";
  }
}
