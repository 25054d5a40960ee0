package org.soundings.account;

/**
 * What a browser answers where a passkey was made, each as base64url.
 *
 * @param client WebAuthn's {@code clientDataJSON}
 * @param attestation its {@code attestationObject}
 */
public record MadePasskey(String client, String attestation) {}
