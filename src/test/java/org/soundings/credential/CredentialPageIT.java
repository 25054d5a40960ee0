package org.soundings.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soundings.Chromium;

/** RFC 9474 in a real browser, against the same vector, and against the server's side. */
class CredentialPageIT {
  private static final Vector VECTOR = new Vector();
  private static final String HELPERS =
      """
      const hex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
      const text = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
      const key = (v) => ({ n: BigInt("0x" + v.n), e: BigInt("0x" + v.e) });
      """;

  private final BrowserContext window = Chromium.window();
  private final Page page = window.newPage();

  @BeforeEach
  void begin() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/org/soundings/form/credential.js"))) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String html = "<!doctype html><script>" + script + HELPERS + "</script>";
      page.route(
          "https://soundings.test/",
          route ->
              route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html)));
    }
    page.navigate("https://soundings.test/");
  }

  @AfterEach
  void end() {
    window.close();
  }

  private static Map<String, String> vector() {
    return Map.of(
        "n", VECTOR.hex("n"),
        "e", VECTOR.hex("e"),
        "prepared", VECTOR.hex("prepared_msg"),
        "salt", VECTOR.hex("salt"),
        "r", VECTOR.number("inv").modInverse(VECTOR.number("n")).toString(16),
        "blind_sig", VECTOR.hex("blind_sig"));
  }

  @Test
  void blindsAndOpensAsTheVectorDoes() {
    Object blinded =
        page.evaluate(
            "async v => { window.held = await credential.blindWith(key(v), hex(v.prepared), hex(v.salt), BigInt('0x' + v.r)); return text(held.blinded); }",
            vector());
    assertEquals(VECTOR.hex("blinded_msg"), blinded);
    assertEquals(VECTOR.number("inv").toString(), page.evaluate("() => held.inverse.toString()"));
    Object signature =
        page.evaluate(
            "async v => text(await credential.open(key(v), held, hex(v.blind_sig)))", vector());
    assertEquals(VECTOR.hex("sig"), signature);
  }

  @Test
  void aCredentialOfTheBrowserIsOneForTheServer() {
    SigningKey signing = SigningKey.generate("wave", "stratum");
    Map<String, String> key =
        Map.of(
            "n", signing.verifying().modulus().toString(16),
            "e", signing.verifying().exponent().toString(16));
    Object blinded =
        page.evaluate(
            "async v => { window.held = await credential.blind(key(v), hex('6d696e65')); return text(held.blinded); }",
            key);
    byte[] signed = signing.sign(HexFormat.of().parseHex(blinded.toString()));
    Map<String, String> answer =
        Map.of(
            "n", key.getOrDefault("n", ""),
            "e", key.getOrDefault("e", ""),
            "signed", HexFormat.of().formatHex(signed));
    Object signature =
        page.evaluate(
            "async v => text(await credential.open(key(v), held, hex(v.signed)))", answer);
    Object prepared = page.evaluate("() => text(held.prepared)");
    assertTrue(
        signing
            .verifying()
            .verifies(
                new Credential(
                    signing.verifying().id(),
                    HexFormat.of().parseHex(prepared.toString()),
                    HexFormat.of().parseHex(signature.toString()))));
  }

  @Test
  void aSignatureOfAnotherIsRefused() {
    page.evaluate(
        "async v => { window.held = await credential.blind(key(v), hex('6d696e65')); }", vector());
    assertThrows(
        PlaywrightException.class,
        () ->
            page.evaluate(
                "async v => text(await credential.open(key(v), held, hex(v.blind_sig)))",
                vector()));
  }
}
