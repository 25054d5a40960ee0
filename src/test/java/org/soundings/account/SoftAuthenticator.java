package org.soundings.account;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.soundings.hash.Sha256;

/**
 * An authenticator with one passkey and the browser before it, as WebAuthn (level 3, 6.1 and 6.5)
 * has their bytes; it says whatever a test wants it to say.
 */
final class SoftAuthenticator {
  static final int PRESENT = 0x01;
  static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;
  private static final int COORDINATE = 32;

  private final KeyPair keys;
  private final byte[] credential = RandomText.bytes(32);
  String origin = "https://survey.example.org";
  String host = "survey.example.org";
  int flags = PRESENT | VERIFIED;
  int counter;
  String more = "";
  byte[] user = new byte[0];

  SoftAuthenticator() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  MadePasskey make(String challenge) {
    return new MadePasskey(
        base64(client("webauthn.create", challenge)),
        base64(
            joined(
                hex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                bytes(said(ATTESTED, attested())))));
  }

  UsedPasskey use(String challenge) {
    return use("webauthn.get", challenge);
  }

  UsedPasskey use(String type, String challenge) {
    byte[] client = client(type, challenge);
    byte[] said = said(0, new byte[0]);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(joined(said, Sha256.of(client)));
      return new UsedPasskey(
          base64(credential), base64(user), base64(client), base64(said), base64(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] client(String type, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"%s}"
        .formatted(type, challenge, origin, more)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] said(int more, byte[] after) {
    byte[] count = ByteBuffer.allocate(Integer.BYTES).putInt(counter).array();
    return joined(Sha256.of(host), new byte[] {(byte) (flags | more)}, count, after);
  }

  private byte[] attested() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return joined(
        new byte[16],
        new byte[] {0, (byte) credential.length},
        credential,
        hex("a5010203262001215820"),
        coordinate(key.getW().getAffineX()),
        hex("225820"),
        coordinate(key.getW().getAffineY()));
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[COORDINATE];
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
    return fixed;
  }

  /** As CBOR has bytes whose length takes two bytes. */
  private static byte[] bytes(byte[] content) {
    byte[] head = {0x59, (byte) (content.length >> Byte.SIZE), (byte) content.length};
    return joined(head, content);
  }

  private static byte[] hex(String text) {
    return java.util.HexFormat.of().parseHex(text);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
