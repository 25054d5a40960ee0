package org.soundings.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** RFC 9474, appendix A.1. */
final class Vector {
  private final Properties values = new Properties();

  Vector() {
    try (InputStream in =
        Objects.requireNonNull(
            Vector.class.getResourceAsStream("/credential/rfc9474-a1.properties"))) {
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String hex(String name) {
    return Objects.requireNonNull(values.getProperty(name), name);
  }

  byte[] bytes(String name) {
    return HexFormat.of().parseHex(hex(name));
  }

  BigInteger number(String name) {
    return new BigInteger(hex(name), 16);
  }

  VerifyingKey verifying() {
    return new VerifyingKey(number("n"), number("e"));
  }

  SigningKey signing() {
    BigInteger p = number("p");
    BigInteger q = number("q");
    BigInteger d = number("d");
    try {
      return new SigningKey(
          "wave",
          "stratum",
          (RSAPrivateCrtKey)
              KeyFactory.getInstance("RSA")
                  .generatePrivate(
                      new RSAPrivateCrtKeySpec(
                          number("n"),
                          number("e"),
                          d,
                          p,
                          q,
                          d.mod(p.subtract(BigInteger.ONE)),
                          d.mod(q.subtract(BigInteger.ONE)),
                          q.modInverse(p))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
