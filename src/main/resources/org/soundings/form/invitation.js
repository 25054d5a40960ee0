// The code becomes a credential on this device: it leaves the address bar at once, what is signed is blinded here, and only this device can
// take the blinding off. What it needs for that is kept on the device until the answers are handed in, so that a lost reply can be asked for again.
// The keys are one file, the same for everybody: it must have the hash that the link brings, and no other key is taken. What the key says of
// somebody, their stratum, is shown before anything is signed.
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("invitation");
  const input = byId("code");
  const MESSAGE = new TextEncoder().encode("soundings participation 1");
  const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  const unhex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  const encoded = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const decoded = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

  let expected = "";
  if (location.hash.length > 1) {
    [input.value, expected = ""] = decodeURIComponent(location.hash.slice(1)).split(".");
    history.replaceState(null, "", location.pathname + location.search);
  }
  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", () => { link.hash = input.value + (expected && "." + expected); });
  }
  if (!window.crypto?.subtle || typeof BigInt === "undefined") return;

  const ask = async (path, fields) => {
    const reply = await fetch(location.pathname + path, {
      method: "POST", body: new URLSearchParams(fields), credentials: "omit", cache: "no-store",
    });
    if (!reply.ok) throw new Error("status " + reply.status);
    return reply.json();
  };

  class OtherKeys extends Error {}
  const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

  // The manifest of keys, with its hash as links have it and as twelve digits.
  const manifest = async () => {
    const reply = await fetch(form.dataset.keys, { credentials: "omit", cache: "no-store" });
    if (!reply.ok) throw new Error("status " + reply.status);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    const hash = await sha256(bytes);
    const number = BigInt("0x" + hex(hash.slice(0, 8))) % 1000000000000n;
    return {
      strata: JSON.parse(new TextDecoder().decode(bytes)).strata,
      hash: encoded(hash.slice(0, 16)),
      digits: String(number).padStart(12, "0").match(/.{4}/g).join(" "),
    };
  };
  const checked = async () => {
    const keys = await manifest();
    byId("digits").textContent = keys.digits;
    byId("invitation-digits").hidden = false;
    if (expected && expected !== keys.hash) throw new OtherKeys();
    return keys.strata;
  };
  checked().catch(() => { /* asked again before anything is signed */ });

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
    try { localStorage.setItem(key, JSON.stringify(text)); } catch { /* private windows may have no space */ }
  };

  const keyOf = async (code) => {
    const strata = await checked();
    const said = await ask("/key", { code });
    const own = strata.find((one) => one.id === said.id && one.n === said.n && one.e === said.e);
    if (!own) throw new OtherKeys();
    return own;
  };

  // Whether somebody has been shown what the key says of them and goes on; else it is shown now.
  let shown = "";
  const agreed = (code, { stratum, id }) => {
    const panel = byId("invitation-stratum");
    if (!stratum || shown === code + id) return true;
    const names = [...(panel?.querySelectorAll("[data-stratum]") ?? [])];
    if (!names.some((name) => name.dataset.stratum === stratum)) throw new OtherKeys();
    for (const name of names) name.hidden = name.dataset.stratum !== stratum;
    shown = code + id;
    show("invitation-stratum");
    return false;
  };

  const ticket = async (code, own) => {
    const key = { n: BigInt("0x" + own.n), e: BigInt("0x" + own.e) };
    const where = await place(code);
    const before = kept(where);
    const blinding = before ?? (await credential.blind(key, MESSAGE));
    if (!before) keep(where, blinding);
    const { signature } = await ask("/sign", { code, blinded: encoded(blinding.blinded) });
    try {
      const opened = await credential.open(key, blinding, decoded(signature));
      return [own.id, encoded(blinding.prepared), encoded(opened)].join(".");
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
  const show = (which) => {
    for (const id of ["invitation-stratum", "invitation-used", "invitation-away", "invitation-keys", "code-error"]) {
      byId(id)?.toggleAttribute("hidden", id !== which);
    }
    byId("invitation-item").classList.toggle("wrong", which === "code-error");
    input.toggleAttribute("aria-invalid", false);
    if (which === "code-error") input.setAttribute("aria-invalid", "true");
    (which === "code-error" ? input : which && byId(which))?.focus();
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
      const own = await keyOf(code);
      if (!agreed(code, own)) return;
      const text = await ticket(code, own);
      if (text) return post(text);
      show("invitation-used");
    } catch (failure) {
      show(failure instanceof OtherKeys ? "invitation-keys" : "invitation-away");
    } finally {
      working = false;
      byId("invitation-status").textContent = "";
    }
  });
})();
