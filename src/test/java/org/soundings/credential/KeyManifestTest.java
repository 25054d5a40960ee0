package org.soundings.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.soundings.hash.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A9: one manifest of keys. */
class KeyManifestTest {
  private static final SealingKey BALLOTS = new SealingKey("A".repeat(43));
  private static final VerifyingKey CARE =
      new VerifyingKey(new BigInteger("c0ffee", 16), BigInteger.valueOf(65_537));
  private static final VerifyingKey OFFICE =
      new VerifyingKey(new BigInteger("decade", 16), BigInteger.valueOf(65_537));

  private static KeyManifest of(Map<String, VerifyingKey> signing) {
    return new KeyManifest("ward/spring", BALLOTS, new TreeMap<>(signing));
  }

  @Test
  void a9TheSameKeysAreTheSameBytes() {
    byte[] one = of(Map.of("care", CARE, "office", OFFICE)).bytes();
    assertArrayEquals(one, of(Map.of("office", OFFICE, "care", CARE)).bytes());
    JsonNode json = new ObjectMapper().readTree(one);
    assertEquals("ward/spring", json.get("wave").asString());
    assertEquals(BALLOTS.text(), json.get("ballots").asString());
    assertEquals("care", json.get("strata").get(0).get("stratum").asString());
    assertEquals(CARE.id(), json.get("strata").get(0).get("id").asString());
    assertEquals("c0ffee", json.get("strata").get(0).get("n").asString());
    assertEquals("10001", json.get("strata").get(0).get("e").asString());
    assertEquals(2, json.get("strata").size());
  }

  @Test
  void a9EveryOtherKeyIsAnotherHash() {
    KeyManifest manifest = of(Map.of("care", CARE, "office", OFFICE));
    for (KeyManifest other :
        List.of(
            of(Map.of("care", OFFICE, "office", CARE)),
            of(Map.of("care", CARE)),
            new KeyManifest("ward/autumn", BALLOTS, manifest.signing()),
            new KeyManifest("ward/spring", new SealingKey("B".repeat(43)), manifest.signing()))) {
      assertNotEquals(manifest.hash(), other.hash());
      assertNotEquals(manifest.digits(), other.digits());
    }
  }

  @Test
  void a9TheHashIsOfTheBytesThatAreServed() {
    KeyManifest manifest = of(Map.of("", CARE));
    byte[] hash = java.util.Arrays.copyOf(Sha256.of(manifest.bytes()), 16);
    assertEquals(
        java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(hash), manifest.hash());
    assertTrue(manifest.digits().matches("\\d{4} \\d{4} \\d{4}"), manifest.digits());
  }

  @Test
  void aNameOfAStratumIsATextWhateverIsInIt() {
    String odd = "\"}],\n\\ñ";
    JsonNode json = new ObjectMapper().readTree(of(Map.of(odd, CARE)).bytes());
    assertEquals(odd, json.get("strata").get(0).get("stratum").asString());
    assertEquals(
        1, new String(of(Map.of(odd, CARE)).bytes(), StandardCharsets.UTF_8).lines().count() - 1);
  }
}
