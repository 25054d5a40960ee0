// A credential that says that somebody was invited, and not who (RFC 9474, RSABSSA-SHA384-PSS-Randomized). The message, its salt and the
// blinding factor are made here and never leave the device; BigInt is not constant in time, and works on nothing that anyone else can time twice.
"use strict";
const credential = (() => {
  const HASH = 48;
  const number = (bytes) => BigInt("0x" + [...bytes].map((b) => b.toString(16).padStart(2, "0")).join(""));
  const bytes = (value, length) =>
    Uint8Array.from(value.toString(16).padStart(2 * length, "0").match(/../g), (pair) => parseInt(pair, 16));
  const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const sha384 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-384", join(...parts)));
  const random = (length) => crypto.getRandomValues(new Uint8Array(length));
  const bits = (n) => n.toString(2).length;
  const length = (n) => Math.ceil(bits(n) / 8);

  const power = (base, exponent, n) => {
    let result = 1n;
    for (let b = base % n, e = exponent; e > 0n; e >>= 1n, b = (b * b) % n) {
      if (e & 1n) result = (result * b) % n;
    }
    return result;
  };

  // Euclid, extended; undefined where a and n have a divisor in common.
  const inverse = (a, n) => {
    let [r, s, x, y] = [a % n, n, 1n, 0n];
    while (r > 0n) {
      const q = s / r;
      [r, s, x, y] = [s - q * r, r, y - q * x, x];
    }
    return s === 1n ? ((y % n) + n) % n : undefined;
  };

  // EMSA-PSS-ENCODE, RFC 8017 section 9.1.1.
  const encode = async (prepared, salt, bitsOfEncoding) => {
    const size = Math.ceil(bitsOfEncoding / 8);
    const hash = await sha384(new Uint8Array(8), await sha384(prepared), salt);
    const data = new Uint8Array(size - HASH - 1);
    data[data.length - salt.length - 1] = 1;
    data.set(salt, data.length - salt.length);
    for (let block = 0; block * HASH < data.length; block++) {
      const mask = await sha384(hash, bytes(BigInt(block), 4));
      for (let i = 0; i < HASH && block * HASH + i < data.length; i++) data[block * HASH + i] ^= mask[i];
    }
    data[0] &= 0xff >> (8 * size - bitsOfEncoding);
    return join(data, hash, [0xbc]);
  };

  const factorUnder = (n) => {
    for (;;) {
      const r = number(random(length(n)));
      if (r > 0n && r < n && inverse(r, n) !== undefined) return r;
    }
  };

  // key: {n, e} as BigInt. What is returned is kept on the device; only "blinded" is sent.
  const blindWith = async (key, prepared, salt, r) => {
    const m = number(await encode(prepared, salt, bits(key.n) - 1));
    const blinded = bytes((m * power(r, key.e, key.n)) % key.n, length(key.n));
    return { prepared, inverse: inverse(r, key.n), blinded };
  };
  const blind = (key, message) => blindWith(key, join(random(32), message), random(HASH), factorUnder(key.n));

  const verify = async (key, prepared, signature) => {
    const letters = (value) =>
      btoa(String.fromCharCode(...bytes(value, Math.ceil(bits(value) / 8)))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    const jwk = { kty: "RSA", n: letters(key.n), e: letters(key.e) };
    const imported = await crypto.subtle.importKey("jwk", jwk, { name: "RSA-PSS", hash: "SHA-384" }, false, ["verify"]);
    return crypto.subtle.verify({ name: "RSA-PSS", saltLength: HASH }, imported, signature, prepared);
  };

  // The signature under blinding.prepared; an error where it is not this key's.
  const open = async (key, blinding, blindSignature) => {
    const signature = bytes((number(blindSignature) * blinding.inverse) % key.n, length(key.n));
    if (!(await verify(key, blinding.prepared, signature))) throw new Error("not signed by this key");
    return signature;
  };

  return { blind, blindWith, open, verify, number };
})();
