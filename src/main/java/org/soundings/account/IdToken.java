package org.soundings.account;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who somebody is by the word of an OpenID provider (OpenID Connect Core 1.0, 3.1.3.7).
 *
 * @param subject never changes, and is never given to somebody else
 * @param address a verified e-mail address; empty where there is none
 */
record IdToken(String subject, String address, String name) {
  /** By which clocks may differ. */
  private static final Duration SLACK = Duration.ofSeconds(60);

  private static final int LONGEST_SUBJECT = 255;

  /**
   * What it has to say.
   *
   * @param nonce that this browser was sent there with
   */
  record Wanted(String issuer, String client, String nonce, Instant now) {}

  /**
   * Empty where it is not signed by the provider, for this installation, for this sign-in, now.
   *
   * @param signed whether the provider has signed it
   */
  static Optional<IdToken> of(String text, Wanted wanted, Predicate<SignedJWT> signed) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      if (!signed.test(token)) {
        return Optional.empty();
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      return isFor(claims, wanted)
          ? Optional.of(new IdToken(claims.getSubject(), address(claims), name(claims)))
          : Optional.empty();
    } catch (ParseException none) {
      return Optional.empty();
    }
  }

  /** With the address of another answer about the same subject. */
  IdToken with(JsonObject said) {
    boolean verified =
        said.getString("sub", "").equals(subject) && said.getBoolean("email_verified", false);
    return verified
        ? new IdToken(subject, said.getString("email", ""), said.getString("name", name))
        : this;
  }

  private static boolean isFor(JWTClaimsSet claims, Wanted wanted) throws ParseException {
    String subject = claims.getSubject();
    return wanted.issuer().equals(claims.getIssuer())
        && subject != null
        && !subject.isEmpty()
        && subject.length() <= LONGEST_SUBJECT
        && wanted.nonce().equals(claims.getStringClaim("nonce"))
        && isMeant(claims, wanted.client())
        && isNow(claims, wanted.now());
  }

  private static boolean isMeant(JWTClaimsSet claims, String client) throws ParseException {
    List<String> audience = claims.getAudience();
    String party = claims.getStringClaim("azp");
    return audience.contains(client)
        && (party == null ? audience.size() == 1 : party.equals(client));
  }

  private static boolean isNow(JWTClaimsSet claims, Instant now) {
    Date ends = claims.getExpirationTime();
    Date made = claims.getIssueTime();
    return ends != null
        && made != null
        && ends.toInstant().isAfter(now.minus(SLACK))
        && made.toInstant().isBefore(now.plus(SLACK));
  }

  private static String address(JWTClaimsSet claims) throws ParseException {
    boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
    String address = claims.getStringClaim("email");
    return verified && address != null ? address : "";
  }

  private static String name(JWTClaimsSet claims) throws ParseException {
    String name = claims.getStringClaim("name");
    return name == null ? "" : name;
  }
}
