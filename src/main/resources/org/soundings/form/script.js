// Nothing here is needed: it follows routing without a reload, saves each answer as it is given, and says whether it is saved.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".summary a");
    const control = link && byId(decodeURIComponent(link.hash.slice(1)));
    if (control) {
      event.preventDefault();
      control.focus();
      control.scrollIntoView({ block: "center" });
    }
  });

  // The receipt: what an invitation's page kept on the device to ask for a lost reply is not needed any more.
  if (byId("receipt")) {
    const ours = "soundings " + location.pathname.replace(/receipt$/, "begin") + " ";
    try {
      Object.keys(localStorage).filter((key) => key.startsWith(ours)).forEach((key) => localStorage.removeItem(key));
    } catch { /* nothing was kept */ }
  }

  // An item may be called anything, "elements" or "action" too, so no property of the form itself is ever read.
  const form = byId("_form");
  const sign = byId("_saved");
  if (!form) return;
  const fields = () => new FormData(form);

  // Routing. What is hidden is disabled, so it is not among the fields and decides nothing further down.
  const code = (value) => (value.startsWith("~~") ? value.slice(1) : value === "~refused" ? "" : value);
  const codes = (data, name) => {
    const given = data.getAll(name).map(code).filter((value) => value !== "");
    const box = all('input[type="checkbox"]').find((input) => input.name === name);
    const others = box && given.length === 0 ? all("input:checked", box.closest(".options")) : [];
    return others.some((input) => input.name !== "_refused") ? ["0"] : given;
  };
  const number = (data, name) => {
    const typed = String(data.get(name) ?? "").trim();
    if (typed !== "") return /^[+-]?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(",", ".")) : NaN;
    const [day, month, year] = [".day", ".month", ".year"].map((part) => Number(data.get(name + part) || NaN));
    return Date.UTC(year, month - 1, day) / 864e5;
  };
  const holds = (when, data) => {
    if (typeof when === "boolean") return when;
    if (when.all) return when.all.every((part) => holds(part, data));
    if (when.any) return when.any.some((part) => holds(part, data));
    if (when.is) {
      const [name, wanted] = when.is;
      const given = codes(data, name);
      return given.length > 0
        ? given.some((one) => wanted.includes(one))
        : wanted.some((one) => data.get(name + "." + one) === "1");
    }
    if (when.between) {
      const [name, from, to] = when.between;
      const value = number(data, name);
      return value >= (from ?? -Infinity) && value <= (to ?? Infinity);
    }
    return !holds(when.not, data);
  };
  const route = () => {
    for (const item of all("[data-when]")) {
      const hidden = !holds(JSON.parse(item.dataset.when), fields());
      item.hidden = hidden;
      all(":scope > fieldset", item).forEach((set) => (set.disabled = hidden));
    }
    for (const section of all("form > section")) {
      section.hidden = all(".item", section).every((item) => item.hidden);
    }
  };

  // "Please say" is shown once its option is chosen; an option that stands alone clears the others.
  const others = () => {
    for (const box of all(".option > .box, .place > .box")) {
      const [control, words] = [box.parentElement.querySelector("input, select"), box.querySelector("input")];
      const open = control.type === "select-one" ? control.value !== "" : control.checked;
      box.hidden = !open;
      words.disabled = !open;
    }
  };
  const alone = (changed) => {
    if (changed.type !== "checkbox" || !changed.checked) return;
    for (const box of all('input[type="checkbox"]', changed.closest(".options"))) {
      if (box !== changed && ("alone" in changed.dataset || "alone" in box.dataset)) box.checked = false;
    }
  };

  // A slider above the box of each scale: it has no place until one is chosen, and the box holds what is sent.
  for (const scale of all(".scale")) {
    const box = scale.querySelector(".box input");
    const slider = document.createElement("input");
    const show = () => {
      const none = !/^-?\d+$/.test(box.value.trim());
      if (!none) slider.value = box.value.trim();
      slider.classList.toggle("none", none);
      slider.setAttribute("aria-valuetext", none ? scale.dataset.none : slider.value);
    };
    const take = () => {
      if (box.value === slider.value) return;
      box.value = slider.value;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    };
    slider.type = "range";
    slider.min = scale.dataset.lowest;
    slider.max = scale.dataset.highest;
    slider.setAttribute("aria-label", box.labels[0].textContent.trim());
    slider.setAttribute("aria-describedby", box.getAttribute("aria-describedby"));
    for (const event of ["input", "click"]) slider.addEventListener(event, take);
    slider.addEventListener("keydown", (event) => event.key === " " && take());
    box.addEventListener("input", show);
    scale.insertBefore(slider, scale.querySelector(".box"));
    show();
  }

  // Saving. One request at a time; a failed one is tried again, later and later; Next waits for it.
  const address = sign.dataset.save;
  const soonest = 1000;
  const latest = 30000;
  const keepable = 60000;
  let [changed, sending, failing, stopped] = [false, false, false, !address];
  let [pause, timer, leaving] = [soonest, 0, null];

  const say = (what) => (sign.textContent = sign.dataset[what]);
  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };
  const failed = () => {
    [changed, failing] = [true, true];
    say("unsaved");
    later(pause);
    pause = Math.min(2 * pause, latest);
  };
  const done = (reply) => {
    if (reply.status >= 500 || reply.status === 429) return failed();
    [failing, stopped, pause] = [false, !reply.ok, soonest];
    if (stopped) say("stopped");
    else if (changed) later(0);
    else say("saved");
    if (leaving) HTMLFormElement.prototype.requestSubmit.call(form, leaving);
  };
  const save = async () => {
    if (stopped || sending || !changed) return;
    [sending, changed] = [true, false];
    const body = new URLSearchParams(fields());
    try {
      const keepalive = body.toString().length < keepable;
      const reply = await fetch(address, { method: "POST", body, keepalive });
      sending = false;
      done(reply);
    } catch {
      sending = false;
      failed();
    }
  };
  const answered = (event, milliseconds) => {
    if (event.target.closest?.("#_form") !== form) return;
    alone(event.target);
    settle();
    changed = true;
    if (!stopped && !failing) later(milliseconds);
  };
  document.addEventListener("input", (event) => answered(event, event.target.type === "text" || event.target.type === "textarea" ? 800 : 0));
  document.addEventListener("change", (event) => answered(event, 0));
  document.addEventListener("visibilitychange", save);
  window.addEventListener("online", () => failing && later(0));
  document.addEventListener("submit", (event) => {
    if (event.target !== form || !failing || stopped) return;
    event.preventDefault();
    leaving = event.submitter;
    changed = true;
    later(0);
  });

  const settle = () => {
    others();
    route();
  };
  window.addEventListener("pageshow", settle);
  settle();
})();
