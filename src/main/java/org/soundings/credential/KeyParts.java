package org.soundings.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * A wave's key that is made in parts, of which some together are the key and fewer reveal nothing:
 * Shamir (1979), doi:10.1145/359168.359176, each byte a value at 0 of a polynomial over the field
 * of 256 elements that AES uses.
 *
 * @param key the whole
 */
public record KeyParts(OpeningKey key, List<KeyPart> parts) {
  private static final ShamirSecretSplitter.Algorithm FIELD = ShamirSecretSplitter.Algorithm.AES;
  private static final ShamirSecretSplitter.Mode MODE = ShamirSecretSplitter.Mode.Table;
  private static final int MOST = 9;

  public KeyParts {
    parts = List.copyOf(parts);
  }

  /**
   * A fresh key.
   *
   * @param needed 2 or more
   * @param count how many parts, from {@code needed} to 9
   * @throws IllegalArgumentException on other numbers
   */
  public static KeyParts make(int needed, int count) {
    if (needed < 2 || count < needed || count > MOST) {
      throw new IllegalArgumentException(needed + " of " + count);
    }
    ShamirSplitSecret split =
        new ShamirSecretSplitter(FIELD, MODE, Hpke.KEY, new SecureRandom()).split(needed, count);
    try {
      ShamirSplitSecretShare[] shares = split.getSecretShares();
      byte[] secret = new ShamirSplitSecret(FIELD, MODE, Arrays.copyOf(shares, needed)).getSecret();
      OpeningKey key = OpeningKey.of(secret);
      List<KeyPart> parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String share =
            Base64.getUrlEncoder().withoutPadding().encodeToString(shares[i].getEncoded());
        parts.add(new KeyPart(i + 1, needed, key.sealing().id(), share));
      }
      return new KeyParts(key, parts);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * The key that lines hold: the whole key, or as many of its parts as are needed. Nothing where
   * they are too few, wrong, or not all of one key.
   */
  public static Optional<OpeningKey> combined(List<String> lines) {
    List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
    List<KeyPart> parts = written.stream().flatMap(line -> KeyPart.of(line).stream()).toList();
    if (parts.isEmpty() && written.size() == 1) {
      return OpeningKey.decode(written.getFirst());
    }
    return parts.size() < written.size() ? Optional.empty() : together(parts);
  }

  private static Optional<OpeningKey> together(List<KeyPart> given) {
    List<KeyPart> parts =
        List.copyOf(
            given.stream()
                .collect(Collectors.toMap(KeyPart::number, part -> part, (one, other) -> one))
                .values());
    if (parts.isEmpty() || parts.size() < parts.getFirst().needed()) {
      return Optional.empty();
    }
    ShamirSplitSecretShare[] shares =
        parts.stream()
            .limit(parts.getFirst().needed())
            .map(
                p ->
                    new ShamirSplitSecretShare(
                        Base64.getUrlDecoder().decode(p.share()), p.number()))
            .toArray(ShamirSplitSecretShare[]::new);
    try {
      OpeningKey key = OpeningKey.of(new ShamirSplitSecret(FIELD, MODE, shares).getSecret());
      return Optional.of(key)
          .filter(k -> parts.stream().allMatch(p -> p.key().equals(k.sealing().id())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Names the public half, and nothing of the key. */
  @Override
  public String toString() {
    return "Parts of the key " + key.sealing().id();
  }
}
