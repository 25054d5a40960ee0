package org.soundings.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Refused;

/**
 * Looks at what a browser answers by WebAuthn (level 3, sections 7.1 and 7.2): the challenge, the
 * origin, the site, that the person was present and confirmed it, the signature, the counter.
 */
record PasskeyProof(PasskeySite site) {
  /** ES256 and RS256, which every authenticator has one of. */
  static final List<Integer> ALGORITHMS = List.of(-7, -257);

  /** Most characters of each part of an answer. */
  private static final int LONGEST = 20_000;

  private static final ObjectConverter CONVERTER = new ObjectConverter();
  private static final AttestedCredentialDataConverter ATTESTED =
      new AttestedCredentialDataConverter(CONVERTER);

  /** Does not ask which make an authenticator is of. */
  private static final WebAuthnManager MANAGER =
      WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

  /**
   * A passkey that was made.
   *
   * @param credential its name, as base64url
   */
  record Made(String credential, String attested, boolean synced, long counter) {}

  /**
   * An answer that was read and not yet looked at.
   *
   * @param credential the name of the passkey, as base64url
   * @param user whose it is, as base64url; empty where it is not said
   */
  record Answer(AuthenticationData data, String credential, String user) {
    byte[] challenge() {
      return challengeIn(data.getCollectedClientData());
    }
  }

  /**
   * @throws Refused where it is no such answer
   */
  static RegistrationData read(MadePasskey made) {
    return orRefused(
        AccountProblem.NO_SUCH_ANSWER,
        () ->
            MANAGER.parse(
                new RegistrationRequest(bytes(made.attestation()), bytes(made.client()))));
  }

  static byte[] challenge(RegistrationData made) {
    return challengeIn(made.getCollectedClientData());
  }

  /**
   * @throws Refused where it is no such answer
   */
  static Answer read(UsedPasskey used) {
    return orRefused(
        AccountProblem.NO_SUCH_PASSKEY,
        () ->
            new Answer(
                MANAGER.parse(
                    new AuthenticationRequest(
                        bytes(used.credential()),
                        used.user().isEmpty() ? null : bytes(used.user()),
                        bytes(used.authenticator()),
                        bytes(used.client()),
                        bytes(used.signature()))),
                RandomText.of(bytes(used.credential())),
                RandomText.of(bytes(used.user()))));
  }

  private static byte[] challengeIn(@Nullable CollectedClientData client) {
    return client == null ? new byte[0] : client.getChallenge().getValue();
  }

  /**
   * @throws Refused where it does not prove what it has to
   */
  Made look(RegistrationData made, byte[] challenge) {
    List<PublicKeyCredentialParameters> kinds =
        ALGORITHMS.stream()
            .map(
                number ->
                    new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
            .toList();
    return orRefused(
        AccountProblem.NO_SUCH_ANSWER,
        () -> {
          MANAGER.verify(made, new RegistrationParameters(expected(challenge), kinds, true, true));
          var said = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
          AttestedCredentialData data = Objects.requireNonNull(said.getAttestedCredentialData());
          return new Made(
              RandomText.of(data.getCredentialId()),
              RandomText.of(ATTESTED.convert(data)),
              said.isFlagBE(),
              said.getSignCount());
        });
  }

  /**
   * @return how often the passkey says that it was used
   * @throws Refused where it does not prove what it has to, or the passkey was used more often
   *     before
   */
  long look(Answer answer, byte[] challenge, PasskeyRows.Stored stored) {
    return orRefused(
        AccountProblem.NO_SUCH_PASSKEY,
        () -> {
          AttestedCredentialData attested = ATTESTED.convert(bytes(stored.attested()));
          CredentialRecordImpl known =
              new CredentialRecordImpl(
                  null,
                  true,
                  stored.synced(),
                  null,
                  stored.counter(),
                  attested,
                  null,
                  null,
                  null,
                  null);
          AuthenticationParameters wanted =
              new AuthenticationParameters(expected(challenge), known, null, true, true);
          var said = MANAGER.verify(answer.data(), wanted).getAuthenticatorData();
          return Objects.requireNonNull(said).getSignCount();
        });
  }

  private ServerProperty expected(byte[] challenge) {
    return ServerProperty.builder()
        .origin(Origin.create(site.origin()))
        .rpId(site.host())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  /** Whatever the library stumbles over was sent, so it is no proof. */
  private static <T> T orRefused(AccountProblem problem, Supplier<T> look) {
    try {
      return look.get();
    } catch (MaliciousCounterValueException back) {
      throw Accounts.refused(AccountProblem.COPIED_PASSKEY, "password");
    } catch (RuntimeException stumbled) {
      throw Accounts.refused(problem, "password");
    }
  }

  private static byte[] bytes(String base64) {
    if (base64.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    return Base64.getUrlDecoder().decode(base64);
  }
}
