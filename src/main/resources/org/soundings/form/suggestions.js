// The list of suggestions at the cursor of the field of a questionnaire's text.
"use strict";
const suggestions = (area, address, sign, height) => {
  const list = document.getElementById("suggestions");
  const say = (words) => { sign.textContent = words; };
  let schema = null;
  let found = { options: [] };
  let chosen = -1;
  const close = () => { list.hidden = true; chosen = -1; area.removeAttribute("aria-activedescendant"); };
  const choose = (at) => {
    chosen = (at + found.options.length) % found.options.length;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    list.children[chosen].scrollIntoView({ block: "nearest" });
    area.setAttribute("aria-activedescendant", list.children[chosen].id);
  };
  const insert = (text) => { if (!document.execCommand("insertText", false, text)) area.setRangeText(text, area.selectionStart, area.selectionEnd, "end"); };
  const take = (at) => {
    area.setSelectionRange(found.from, area.selectionStart);
    insert(found.options[at].insert);
    close();
    area.dispatchEvent(new Event("input"));
    close();
  };
  const put = () => {
    const upto = area.value.slice(0, area.selectionStart);
    const line = upto.split("\n").length;
    const style = getComputedStyle(area);
    list.style.top = (line * height() - area.scrollTop + parseFloat(style.paddingTop) + 4) + "px";
    const column = Math.max(0, found.from - (upto.lastIndexOf("\n") + 1));
    const left = area.offsetLeft + column * parseFloat(style.fontSize) * 0.6 - area.scrollLeft;
    list.style.left = Math.max(0, Math.min(left, list.parentElement.clientWidth - list.offsetWidth)) + "px";
  };
  const suggest = async (asked) => {
    if (!schema) schema = await fetch(address).then((reply) => reply.json());
    if (area.selectionStart !== area.selectionEnd) return close();
    found = completion.at(area.value, area.selectionStart, schema);
    if (!found.options.length) {
      close();
      if (asked) say(sign.dataset.none);
      return;
    }
    list.replaceChildren(...found.options.map((option, i) => {
      const row = document.createElement("li");
      row.id = "suggestion-" + i;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", "false");
      const name = document.createElement("b");
      name.textContent = option.label;
      const detail = document.createElement("span");
      detail.textContent = option.detail;
      row.append(name, " ", detail);
      row.addEventListener("mousedown", (event) => { event.preventDefault(); take(i); });
      return row;
    }));
    list.hidden = false;
    put();
    if (asked) { say(sign.dataset.suggestions.replace("{0}", found.options.length)); choose(0); }
  };

  area.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.code === "Space") { event.preventDefault(); suggest(true); return; }
    if (!list.hidden) {
      if (event.key === "ArrowDown") { event.preventDefault(); choose(chosen + 1); return; }
      if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); return; }
      if (event.key === "Escape") { event.preventDefault(); close(); return; }
      if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); take(chosen); return; }
    }
    if (event.key === "Enter" && !event.ctrlKey && !event.altKey && !event.metaKey && !area.readOnly && !event.isComposing) {
      const line = area.value.slice(area.value.lastIndexOf("\n", area.selectionStart - 1) + 1, area.selectionStart);
      const deeper = /:\s*$/.test(line) ? "  " : "";
      event.preventDefault();
      insert("\n" + /^\s*/.exec(line)[0] + (/^\s*-\s+\S/.test(line) ? "  " : "") + deeper);
      close();
    }
  });
  area.addEventListener("blur", close);

  /** After something was typed: goes with a word, and ends with it. */
  const typed = (event) => {
    if ((event.inputType === "insertText" && /^[\w-]$/.test(event.data || "")) || !list.hidden) suggest(false); else close();
  };

  return { suggest, typed };
};
