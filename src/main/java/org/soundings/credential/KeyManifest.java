package org.soundings.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundings.hash.Sha256;

/**
 * Every public key of a wave as one file, the same bytes for everybody (A9): whoever has its hash
 * from elsewhere, a letter or a notice board, sees that they get the keys that all others get.
 *
 * @param wave study and wave, with a slash between them
 * @param ballots what answers are sealed with
 * @param signing what credentials are signed with, by stratum; "" where there are none
 */
public record KeyManifest(
    String wave, SealingKey ballots, SortedMap<String, VerifyingKey> signing) {
  private static final int HEX = 16;
  private static final int HASH = 16;
  private static final int DIGITS = 12;
  private static final int GROUP = 4;
  private static final long TO = 1_000_000_000_000L;

  public KeyManifest {
    signing = Collections.unmodifiableSortedMap(new TreeMap<>(signing));
  }

  /** The file: JSON, always the same for the same keys. */
  public byte[] bytes() {
    StringBuilder json = new StringBuilder("{\"wave\":");
    text(json, wave).append(",\"ballots\":");
    text(json, ballots.text()).append(",\"strata\":[");
    String between = "";
    for (Map.Entry<String, VerifyingKey> key : signing.entrySet()) {
      text(json.append(between).append("\n{\"stratum\":"), key.getKey());
      text(json.append(",\"id\":"), key.getValue().id());
      text(json.append(",\"n\":"), key.getValue().modulus().toString(HEX));
      text(json.append(",\"e\":"), key.getValue().exponent().toString(HEX)).append('}');
      between = ",";
    }
    return json.append("]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Its SHA-256 in lower-case hexadecimal. */
  public String sha256() {
    return Sha256.hex(bytes());
  }

  /** The first 128 bits of its SHA-256 in base64url, 22 letters: for links and QR codes. */
  public String hash() {
    byte[] hash = Arrays.copyOf(Sha256.of(bytes()), HASH);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /** Twelve digits of the same hash in groups of four, to be compared by eye. */
  public String digits() {
    byte[] hash = Sha256.of(bytes());
    long number = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      number = number << Byte.SIZE | hash[i] & 0xff;
    }
    String digits = "%0" + DIGITS + "d";
    String all = digits.formatted(Long.remainderUnsigned(number, TO));
    return String.join(" ", all.split("(?<=\\G.{" + GROUP + "})"));
  }

  private static StringBuilder text(StringBuilder json, String text) {
    json.append('"');
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"');
  }
}
