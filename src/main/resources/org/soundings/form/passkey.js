// Passkeys: the browser signs a challenge of the server, and what it answers is sent with a form like everything else. Every page works
// without this by the password; where the browser knows no passkeys, the buttons for them stay hidden.
"use strict";
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  const decoded = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const encoded = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer ?? []))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const named = (ids) => ids.map((id) => ({ type: "public-key", id: decoded(id) }));

  const use = async (address) => {
    const reply = await fetch(address, { method: "POST", cache: "no-store" });
    if (!reply.ok) throw new Error("status " + reply.status);
    const asked = await reply.json();
    const { rawId, response } = await navigator.credentials.get({
      publicKey: {
        challenge: decoded(asked.challenge), rpId: asked.rpId, timeout: asked.timeout,
        allowCredentials: named(asked.credentials), userVerification: "required",
      },
    });
    return {
      "passkey-credential": rawId, "passkey-user": response.userHandle, "passkey-client": response.clientDataJSON,
      "passkey-authenticator": response.authenticatorData, "passkey-signature": response.signature,
    };
  };

  const make = async (asked) => {
    const { response } = await navigator.credentials.create({
      publicKey: {
        challenge: decoded(asked.challenge), rp: asked.rp, timeout: asked.timeout,
        user: { ...asked.user, id: decoded(asked.user.id) },
        pubKeyCredParams: asked.algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: named(asked.credentials), attestation: "none",
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      },
    });
    return { "passkey-client": response.clientDataJSON, "passkey-attestation": response.attestationObject };
  };

  const send = (form, fields) => {
    for (const [name, bytes] of Object.entries(fields)) {
      const field = form.elements.namedItem(name) ?? document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = encoded(bytes);
      form.append(field);
    }
    form.submit();
  };

  let working = false;
  const tried = async (form, answer) => {
    if (working) return;
    working = true;
    const failed = form.querySelector("[data-failed]");
    failed.textContent = "";
    try {
      send(form, await answer());
    } catch {
      failed.textContent = failed.dataset.failed;
      working = false;
    }
  };
  // Back shows this page as it was left.
  window.addEventListener("pageshow", () => { working = false; });

  for (const button of document.querySelectorAll("button[data-passkey]")) {
    button.hidden = false;
    button.addEventListener("click", () => tried(button.form, () => use(button.dataset.passkey)));
  }
  for (const { form, value } of document.querySelectorAll("input[name=passkey-options]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      tried(form, () => make(JSON.parse(value)));
    });
  }
})();
