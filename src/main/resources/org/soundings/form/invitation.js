// The code becomes a credential on this device: it leaves the address bar at once, what is signed is blinded here, and only this device can
// take the blinding off. What it needs for that is kept on the device until the answers are handed in, so that a lost reply can be asked for again.
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("invitation");
  const input = byId("code");
  const MESSAGE = new TextEncoder().encode("soundings participation 1");
  const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  const unhex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  const encoded = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const decoded = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

  if (location.hash.length > 1) {
    input.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname + location.search);
  }
  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", () => { link.hash = input.value; });
  }
  if (!window.crypto?.subtle || typeof BigInt === "undefined") return;

  const ask = async (path, fields) => {
    const reply = await fetch(location.pathname + path, {
      method: "POST", body: new URLSearchParams(fields), credentials: "omit", cache: "no-store",
    });
    if (!reply.ok) throw new Error("status " + reply.status);
    return reply.json();
  };

  // What is kept, under a hash of the code; without a place to keep it a lost reply is lost.
  const place = async (code) => {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code)));
    return "soundings " + form.dataset.begin + " " + encoded(hash.slice(0, 16));
  };
  const kept = (key) => {
    try {
      const text = JSON.parse(localStorage.getItem(key));
      return text && { prepared: unhex(text.prepared), inverse: BigInt(text.inverse), blinded: unhex(text.blinded) };
    } catch { return null; }
  };
  const keep = (key, blinding) => {
    const text = { prepared: hex(blinding.prepared), inverse: String(blinding.inverse), blinded: hex(blinding.blinded) };
    try { localStorage.setItem(key, JSON.stringify(text)); } catch { /* private windows may have no room */ }
  };

  const ticket = async (code) => {
    const said = await ask("/key", { code });
    const key = { n: BigInt("0x" + said.n), e: BigInt("0x" + said.e) };
    const where = await place(code);
    const before = kept(where);
    const blinding = before ?? (await credential.blind(key, MESSAGE));
    if (!before) keep(where, blinding);
    const { signature } = await ask("/sign", { code, blinded: encoded(blinding.blinded) });
    try {
      const opened = await credential.open(key, blinding, decoded(signature));
      return [said.id, encoded(blinding.prepared), encoded(opened)].join(".");
    } catch {
      try { localStorage.removeItem(where); } catch { /* nothing was kept */ }
      return null;
    }
  };

  const post = (text) => {
    const sent = document.createElement("form");
    sent.method = "post";
    sent.action = form.dataset.begin + "?lang=" + document.documentElement.lang;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "credential";
    field.value = text;
    sent.append(field);
    document.body.append(sent);
    sent.submit();
  };

  const read = (typed) => typed.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  const show = (shown) => {
    for (const id of ["invitation-used", "invitation-away", "code-error"]) byId(id).hidden = id !== shown;
    byId("invitation-item").classList.toggle("wrong", shown === "code-error");
    input.toggleAttribute("aria-invalid", false);
    if (shown === "code-error") input.setAttribute("aria-invalid", "true");
    (shown === "code-error" ? input : shown && byId(shown))?.focus();
  };

  let working = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (working) return;
    const code = read(input.value);
    if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(code)) return show("code-error");
    show(null);
    working = true;
    byId("invitation-status").textContent = byId("invitation-status").dataset.working;
    try {
      const text = await ticket(code);
      if (text) return post(text);
      show("invitation-used");
    } catch {
      show("invitation-away");
    } finally {
      working = false;
      byId("invitation-status").textContent = "";
    }
  });
})();
