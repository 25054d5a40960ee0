package org.soundings.account;

import jakarta.json.JsonObject;

/**
 * What an OpenID provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param authorize where people are sent to sign in
 * @param token where a code becomes an ID token
 * @param keys where the keys are that ID tokens are signed by
 * @param userinfo where the claims are that an ID token lacks; empty where there are none
 * @param posted whether the secret is sent in the form, since it is not taken in the header
 * @param named whether it names itself in what it sends people back with (RFC 9207)
 */
record ProviderMetadata(
    String authorize, String token, String keys, String userinfo, boolean posted, boolean named) {
  static final String PATH = "/.well-known/openid-configuration";

  /**
   * @throws ProviderCalls.ProviderAway where it does not answer, or names itself otherwise
   */
  static ProviderMetadata asked(ProviderCalls calls, String issuer) {
    JsonObject said = calls.get(issuer.replaceAll("/+$", "") + PATH);
    if (!said.getString("issuer", "").equals(issuer)) {
      throw new ProviderCalls.ProviderAway("it names itself " + said.getString("issuer", ""));
    }
    return new ProviderMetadata(
        address(said, "authorization_endpoint"),
        address(said, "token_endpoint"),
        address(said, "jwks_uri"),
        said.containsKey("userinfo_endpoint") ? address(said, "userinfo_endpoint") : "",
        isPosted(said),
        said.getBoolean("authorization_response_iss_parameter_supported", false));
  }

  private static String address(JsonObject said, String name) {
    String address = said.getString(name, "");
    if (!ProviderSettings.isGuarded(address)) {
      throw new ProviderCalls.ProviderAway(name + " is not an address with TLS");
    }
    return address;
  }

  private static boolean isPosted(JsonObject said) {
    String methods = String.valueOf(said.get("token_endpoint_auth_methods_supported"));
    return methods.contains("\"client_secret_post\"")
        && !methods.contains("\"client_secret_basic\"");
  }
}
