// Saves each pause, marks lines, suggests, shows the pages. The page works without it.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("editor");
  const area = byId("text");
  const sign = byId("saved");
  if (!form || !area) return;
  const PAUSE = 1000;
  const address = form.dataset.base;
  const kept = "soundings-text " + address;
  const before = "soundings-theirs " + address;
  let stale = form.dataset.stale === "yes";
  let seen = form.elements.seen.value;
  let base = area.value;
  let saving = false;
  let timer = 0;
  let marks = new Map();
  const say = (words) => { if (sign.textContent !== words) sign.textContent = words; };

  // What is typed stays on the device until the server has it.
  const device = {
    put: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
    get: (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    drop: (key) => { try { localStorage.removeItem(key); } catch { /* nothing is there */ } },
  };

  const change = (from, to) => {
    const most = Math.min(from.length, to.length);
    let start = 0;
    while (start < most && from[start] === to[start]) start++;
    let end = 0;
    while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
    const low = (text, at) => at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at]);
    if (low(from, start) || low(to, start)) start--;
    if (low(from, from.length - end) || low(to, to.length - end)) end--;
    return { kept: start, tail: end, length: to.length, text: to.slice(start, to.length - end) };
  };

  const body = (text, more) => new URLSearchParams({ seen, ...change(base, text), ...more });

  const later = (wait) => { clearTimeout(timer); timer = setTimeout(save, wait); };

  async function save() {
    clearTimeout(timer);
    const text = area.value;
    if (saving || stale || area.readOnly) return;
    if (text === base && !byId("checked")?.dataset.unchecked) { say(sign.dataset.saved); device.drop(kept); return; }
    saving = true;
    say(sign.dataset.saving);
    let again = 0;
    try {
      const choice = { screen: byId("screen")?.value || "", lang: byId("lang")?.value || "" };
      const reply = await fetch(address, { method: "POST", body: body(text, { part: "checked", ...choice }), redirect: "manual", signal: AbortSignal.timeout(20000) });
      if (reply.ok) {
        base = text;
        took(await reply.text());
        again = area.value === text ? 0 : PAUSE;
      } else if (reply.status === 409) {
        theirs(await reply.text(), reply.headers.get("X-Seen"));
      } else if (reply.status === 413) {
        say(sign.dataset.large);
      } else if (reply.type === "opaqueredirect" || reply.status === 401 || reply.status === 403) {
        pending(sign.dataset.out);
      } else {
        pending(sign.dataset.offline);
        again = 5000;
      }
    } catch {
      pending(sign.dataset.offline);
      again = 5000;
    }
    saving = false;
    if (again) later(again);
  }

  // The page as the server would show it now: what is wrong, and the pages to choose from.
  const took = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    seen = fresh.querySelector("input[name=seen]").value;
    form.elements.seen.value = seen;
    const checked = fresh.getElementById("checked");
    byId("checked")?.replaceWith(checked);
    if (area.value === base) { device.drop(kept); say(sign.dataset.saved + ". " + checked.querySelector("#verdict").textContent); } else hold();
    byId("use").hidden = checked.dataset.draft !== "yes";
    if (checked.dataset.unchecked) later(5000);
    mark();
    const viewing = fresh.querySelector(".viewing");
    if (fresh.getElementById("view")) {
      ["screen", "lang"].forEach((id) => {
        const now = byId(id);
        const then = fresh.getElementById(id);
        if (now && then && now.innerHTML !== then.innerHTML && document.activeElement !== now) now.innerHTML = then.innerHTML;
      });
      if (byId("view")) look(); else { document.querySelector(".viewing").replaceWith(viewing); watch(); }
    }
  };

  const theirs = (text, hash) => {
    stale = true;
    base = text;
    seen = hash;
    byId("stale").hidden = false;
    say("");
  };

  byId("compare")?.addEventListener("click", () => {
    device.put(before, { seen, text: base });
    hold();
    const both = document.createElement("form");
    both.method = "post";
    both.action = address + "/compare";
    for (const [name, value] of body(area.value, {})) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      both.append(field);
    }
    both.hidden = true;
    document.body.append(both);
    leaving = true;
    both.submit();
  });

  let leaving = false;
  const hold = () => device.put(kept, { seen, text: area.value });
  const pending = (words) => say(words + (hold() ? " " + sign.dataset.kept : ""));
  addEventListener("beforeunload", (event) => { if (!leaving && !area.readOnly && area.value !== base) { hold(); event.preventDefault(); } });
  byId("theirs")?.addEventListener("click", () => { leaving = true; device.drop(kept); });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (stale && form.dataset.stale === "yes") { form.dataset.stale = "no"; saveMine(); return; }
    save();
  });

  // On the page of two versions: afterwards the usual page goes on.
  const saveMine = async () => {
    const held = device.get(before);
    base = held && held.seen === seen ? held.text : "";
    device.drop(before);
    const whole = base === "" ? new URLSearchParams({ seen, text: area.value, part: "checked" }) : body(area.value, { part: "checked" });
    const reply = await fetch(address, { method: "POST", body: whole, redirect: "manual" }).catch(() => null);
    if (reply?.ok) { leaving = true; device.drop(kept); location.replace(address); }
    else if (reply?.status === 409) { theirs(await reply.text(), reply.headers.get("X-Seen")); }
    else { form.dataset.stale = "yes"; say(reply?.status === 413 ? sign.dataset.large : sign.dataset.offline); }
  };

  // The margin: numbers of the lines that are seen, with marks.
  const gutter = document.querySelector(".gutter");
  gutter.hidden = false;
  const height = () => parseFloat(getComputedStyle(area).lineHeight);
  const number = () => {
    const high = height();
    const first = Math.floor(area.scrollTop / high);
    const last = Math.min(area.value.split("\n").length, first + Math.ceil(area.clientHeight / high) + 1);
    gutter.replaceChildren();
    for (let n = first + 1; n <= last; n++) {
      const line = document.createElement("div");
      const found = marks.get(n);
      line.textContent = (found ? (found.error ? "✕ " : "! ") : "") + n;
      if (found) { line.className = found.error ? "error" : "warning"; line.title = found.words; }
      gutter.append(line);
    }
    gutter.scrollTop = area.scrollTop - first * high;
  };
  const mark = () => {
    marks = new Map();
    document.querySelectorAll(".problems [data-line]").forEach((row) => {
      const line = Number(row.dataset.line);
      const error = row.classList.contains("error");
      if (line && !(marks.get(line)?.error)) marks.set(line, { error, words: row.innerText });
    });
    number();
  };
  area.addEventListener("scroll", () => requestAnimationFrame(number));
  addEventListener("resize", number);

  document.addEventListener("click", (event) => {
    const row = event.target.closest?.(".to-line")?.closest("[data-line]");
    if (!row) return;
    event.preventDefault();
    const lines = area.value.split("\n");
    const line = Number(row.dataset.line);
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start + Math.max(0, Number(row.dataset.column) - 1), start + (lines[line - 1] || "").length);
    area.scrollTop = Math.max(0, (line - 4) * height());
    area.scrollIntoView({ block: "center" });
  });

  // The view.
  const look = () => {
    const view = byId("view");
    if (!view) return;
    const top = view.contentWindow?.scrollY || 0;
    const src = address + "/preview?" + new URLSearchParams({ screen: byId("screen").value, lang: byId("lang").value, of: seen.slice(0, 12) });
    view.addEventListener("load", () => view.contentWindow?.scrollTo(0, top), { once: true });
    view.contentWindow ? view.contentWindow.location.replace(src) : (view.src = src);
  };
  const watch = () => {
    ["screen", "lang"].forEach((id) => byId(id)?.addEventListener("change", look));
    const button = byId("look");
    if (button) button.hidden = true;
  };
  watch();

  const suggested = suggestions(area, form.dataset.schema, sign, height);
  byId("suggest")?.addEventListener("click", () => { area.focus(); suggested.suggest(true); });

  area.addEventListener("input", (event) => {
    if (stale) hold(); else pending(sign.dataset.unsaved);
    number();
    later(PAUSE);
    suggested.typed(event);
  });

  // At the start: text that a browser held when it, or the server, ended.
  const held = device.get(kept);
  if (stale || area.readOnly) {
    if (stale) { const then = device.get(before); if (then && then.seen === seen) base = then.text; }
  } else if (held && held.text !== area.value) {
    if (held.seen === seen) {
      area.value = held.text;
      say(sign.dataset.restored);
      later(PAUSE);
    } else {
      const now = area.value;
      area.value = held.text;
      theirs(now, seen);
    }
  } else device.drop(kept);
  if (!area.readOnly) {
    byId("suggest-hint").hidden = false;
    byId("suggest").hidden = false;
  }
  mark();
})();
