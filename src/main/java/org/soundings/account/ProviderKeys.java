package org.soundings.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The keys by which an OpenID provider signs. They are asked for once, and again, at most once in
 * {@value #SECONDS} seconds, where none fits: it has changed them.
 */
final class ProviderKeys {
  static final int SECONDS = 60;

  /** Those that a provider must and may choose; never {@code none}, never a shared secret. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  private final LongSupplier nanos;
  private JWKSet known = new JWKSet();
  private long asked;

  ProviderKeys(LongSupplier nanos) {
    this.nanos = nanos;
    this.asked = nanos.getAsLong() - SECONDS * 1_000_000_000L;
  }

  /**
   * Whether one of them has signed it.
   *
   * @param ask brings them from the provider
   */
  boolean haveSigned(SignedJWT token, Supplier<String> ask) {
    if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
      return false;
    }
    return fit(token) || isTimeToAsk() && renew(ask) && fit(token);
  }

  private synchronized boolean isTimeToAsk() {
    long now = nanos.getAsLong();
    boolean time = now - asked >= SECONDS * 1_000_000_000L;
    asked = time ? now : asked;
    return time;
  }

  private boolean renew(Supplier<String> ask) {
    try {
      JWKSet now = JWKSet.parse(ask.get());
      synchronized (this) {
        known = now;
      }
      return true;
    } catch (ParseException none) {
      throw new ProviderCalls.ProviderAway("its keys are none");
    }
  }

  private boolean fit(SignedJWT token) {
    JWSHeader header = token.getHeader();
    JWKMatcher matcher = JWKMatcher.forJWSHeader(header);
    List<JWK> candidates;
    synchronized (this) {
      candidates = matcher == null ? List.of() : new JWKSelector(matcher).select(known);
    }
    return candidates.stream().anyMatch(key -> fits(key, token));
  }

  private static boolean fits(JWK key, SignedJWT token) {
    try {
      return key instanceof AsymmetricJWK pair
          && token.verify(
              new DefaultJWSVerifierFactory()
                  .createJWSVerifier(token.getHeader(), pair.toPublicKey()));
    } catch (JOSEException none) {
      return false;
    }
  }
}
