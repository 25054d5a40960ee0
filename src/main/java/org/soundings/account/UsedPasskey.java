package org.soundings.account;

/**
 * What a browser answers where a passkey was used, each as base64url.
 *
 * @param credential which passkey: WebAuthn's {@code rawId}
 * @param user whose it is: {@code userHandle}
 * @param client {@code clientDataJSON}
 * @param authenticator {@code authenticatorData}
 */
public record UsedPasskey(
    String credential, String user, String client, String authenticator, String signature) {}
