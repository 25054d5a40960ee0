package org.soundings.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** An OpenID provider that answers whatever a test wants it to answer. */
final class DoctoredProvider implements AutoCloseable {
  static final String CLIENT = "soundings";
  static final String SECRET = "a secret/+ of the tests";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  final List<String> asked = new CopyOnWriteArrayList<>();
  RSAKey key = rsa("first");
  final ECKey curve = elliptic();
  String nonce = "";
  Instant now = Instant.EPOCH;
  Consumer<JWTClaimsSet.Builder> claims = unchanged -> {};
  Function<JWTClaimsSet, String> signer = this::signed;
  String metadata = "";
  String userinfo = "{}";
  Consumer<HttpExchange> token = this::token;

  DoctoredProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        ProviderMetadata.PATH, exchange -> answer(exchange, "application/json", metadata()));
    server.createContext("/keys", exchange -> answer(exchange, "application/json", keys()));
    server.createContext("/userinfo", exchange -> answer(exchange, "application/json", userinfo));
    server.createContext("/token", exchange -> token.accept(exchange));
    server.start();
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey elliptic() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  ProviderSettings settings(boolean anybody) {
    return new ProviderSettings(
        issuer(), CLIENT, SECRET, "Example", anybody, "https://s.example.org/back");
  }

  private String metadata() {
    return metadata.isEmpty()
        ? """
          {"issuer":"ISSUER","authorization_endpoint":"ISSUER/authorize","token_endpoint":"ISSUER/token",
           "jwks_uri":"ISSUER/keys","userinfo_endpoint":"ISSUER/userinfo"}
          """
            .replace("ISSUER", issuer())
        : metadata;
  }

  private String keys() {
    List<JWK> all = new ArrayList<>(List.of(key, curve));
    return new JWKSet(all).toString(true);
  }

  /** Another key from now on, under another name. */
  void changeKey() {
    key = rsa("second");
  }

  /** The same name, and another key than it publishes. */
  String signedByAnother(JWTClaimsSet said) {
    return signed(JWSAlgorithm.RS256, rsa(key.getKeyID()), said);
  }

  String signed(JWTClaimsSet said) {
    return signed(JWSAlgorithm.RS256, key, said);
  }

  String signedByCurve(JWTClaimsSet said) {
    return signed(JWSAlgorithm.ES256, curve, said);
  }

  /** As if the public key were a shared secret. */
  String signedByPublicKey(JWTClaimsSet said) {
    try {
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
          new MACSigner(key.toRSAPublicKey().getEncoded()),
          said);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String unsigned(JWTClaimsSet said) {
    return new PlainJWT(said).serialize();
  }

  /** The claims of one token under the head of another kind. */
  String headless(JWTClaimsSet said) {
    String[] parts = signed(said).split("\\.");
    return new PlainJWT(said).serialize() + parts[2];
  }

  private static String signed(JWSAlgorithm algorithm, JWK with, JWTClaimsSet said) {
    try {
      JWSSigner signer =
          with instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(with.toECKey());
      return signed(
          new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(with.getKeyID()).build(),
          signer,
          said);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSHeader head, JWSSigner signer, JWTClaimsSet said)
      throws JOSEException {
    SignedJWT token = new SignedJWT(head, said);
    token.sign(signer);
    return token.serialize();
  }

  private JWTClaimsSet said() {
    JWTClaimsSet.Builder said =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject("subject-1")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce)
            .claim("email", "Bea@example.org")
            .claim("email_verified", true)
            .claim("name", "Bea");
    claims.accept(said);
    return said.build();
  }

  private void token(HttpExchange exchange) {
    try {
      asked.add(
          exchange.getRequestHeaders().getFirst("Authorization")
              + " "
              + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      String body =
          "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
              .formatted(signer.apply(said()));
      answer(exchange, "application/json", body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void answer(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
