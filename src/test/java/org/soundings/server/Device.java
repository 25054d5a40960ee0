package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.credential.Blinding;
import org.soundings.credential.Credential;
import org.soundings.credential.VerifyingKey;

/** Somebody whose browser runs a script, done by hand. */
record Device(ServerProcess server, String code) {
  private HttpResponse<String> ask(String path, Map<String, String> fields) {
    Respondent somebody = new Respondent(server);
    return somebody.send(
        somebody.form(
            server.uri("/i/ward" + path), Respondent.encoded(List.copyOf(fields.entrySet()))));
  }

  VerifyingKey key() {
    JsonObject said = json(ask("/key", Map.of("code", code)));
    return new VerifyingKey(
        new BigInteger(said.getString("n"), 16), new BigInteger(said.getString("e"), 16));
  }

  Blinding blinding() {
    return Blinding.of(key(), new byte[] {1}, new SecureRandom());
  }

  HttpResponse<String> sign(Blinding blinding) {
    String blinded = Base64.getUrlEncoder().withoutPadding().encodeToString(blinding.blinded());
    return ask("/sign", Map.of("code", code, "blinded", blinded));
  }

  Optional<Credential> credential(Blinding blinding) {
    HttpResponse<String> answer = sign(blinding);
    byte[] signature = Base64.getUrlDecoder().decode(json(answer).getString("signature"));
    try {
      return Optional.of(blinding.open(signature));
    } catch (IllegalArgumentException notSigned) {
      return Optional.empty();
    }
  }

  static JsonObject json(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    return Json.createReader(new StringReader(answer.body())).readObject();
  }
}
