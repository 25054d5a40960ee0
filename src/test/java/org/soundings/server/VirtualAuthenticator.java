package org.soundings.server;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * Chromium's own authenticator for tests, on one page: it confirms at once whatever it is asked.
 */
final class VirtualAuthenticator {
  private final CDPSession browser;
  private final String id;

  private VirtualAuthenticator(CDPSession browser, String id) {
    this.browser = browser;
    this.id = id;
  }

  static VirtualAuthenticator in(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject wanted = new JsonObject();
    wanted.add("options", options);
    JsonObject added = browser.send("WebAuthn.addVirtualAuthenticator", wanted);
    return new VirtualAuthenticator(browser, added.get("authenticatorId").getAsString());
  }

  private JsonObject own() {
    JsonObject own = new JsonObject();
    own.addProperty("authenticatorId", id);
    return own;
  }

  /** Whether the person shows a fingerprint, a face or a PIN that is theirs. */
  void verifies(boolean verified) {
    JsonObject wanted = own();
    wanted.addProperty("isUserVerified", verified);
    browser.send("WebAuthn.setUserVerified", wanted);
  }

  /** Its one passkey counts from here, as a copy that was made then would. */
  void counts(int uses) {
    JsonObject only =
        browser
            .send("WebAuthn.getCredentials", own())
            .getAsJsonArray("credentials")
            .get(0)
            .getAsJsonObject();
    JsonObject gone = own();
    gone.add("credentialId", only.get("credentialId"));
    browser.send("WebAuthn.removeCredential", gone);
    only.addProperty("signCount", uses);
    JsonObject again = own();
    again.add("credential", only);
    browser.send("WebAuthn.addCredential", again);
  }
}
