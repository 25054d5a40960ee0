// What can be written at a place of a questionnaire's file, by its JSON schema. Knows nothing of the page.
"use strict";
const completion = (() => {
  const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#{}[\],"'][^:#{}[\],]*?)\s*:(?=\s|$)\s*/;

  const bare = (key) => key.replace(/^["']|["']$/g, "");

  // Frames from the outside to the inside: a mapping with its keys so far, or a list.
  const enter = (frames, token) => {
    const top = () => frames[frames.length - 1];
    while (frames.length && top().indent > token.indent) frames.pop();
    if (token.list) {
      if (!frames.length || !top().list || top().indent < token.indent) frames.push({ list: true, indent: token.indent });
      return;
    }
    if (frames.length && top().list && top().indent === token.indent) frames.pop();
    if (!frames.length || top().list || top().indent < token.indent) frames.push({ list: false, indent: token.indent, keys: {}, last: null });
    top().last = token.key;
    top().keys[token.key] = token.value;
  };

  // A line's tokens, and what is left of it behind them.
  const read = (line) => {
    let at = line.length - line.trimStart().length;
    let rest = line.slice(at);
    const tokens = [];
    while (/^-(\s|$)/.test(rest)) {
      tokens.push({ list: true, indent: at });
      const step = rest.length - rest.slice(1).trimStart().length;
      at += step;
      rest = rest.slice(step);
    }
    const key = KEY.exec(rest);
    if (key) {
      tokens.push({ list: false, indent: at, key: bare(key[1]), value: rest.slice(key[0].length).trim() });
      rest = rest.slice(key[0].length);
    }
    return { tokens, rest, at, isValue: Boolean(key) };
  };

  const isText = (line) => line.trim() !== "" && !line.trimStart().startsWith("#");

  // Within {...} and [...] of one line: the frames, and what is typed of the last word.
  const flow = (frames, written) => {
    let word = "";
    let isValue = true;
    let quote = "";
    let depth = 0;
    for (const c of written) {
      if (quote) {
        if (c === quote) quote = "";
        continue;
      }
      if (c === '"' || c === "'") quote = c;
      else if (c === "{") { frames.push({ list: false, indent: Infinity, keys: {}, last: null }); depth++; word = ""; isValue = false; }
      else if (c === "[") { frames.push({ list: true, indent: Infinity }); depth++; word = ""; isValue = true; }
      else if (c === "}" || c === "]") { if (depth > 0) { frames.pop(); depth--; } word = ""; }
      else if (depth && c === ",") { word = ""; isValue = frames[frames.length - 1].list; }
      else if (depth && c === ":" && !isValue) {
        const top = frames[frames.length - 1];
        top.last = word.trim();
        top.keys[top.last] = "";
        word = "";
        isValue = true;
      } else word += c;
    }
    return { word: word.trimStart(), isValue, quoted: quote !== "" };
  };

  const place = (text, caret) => {
    const start = text.lastIndexOf("\n", caret - 1) + 1;
    const frames = [];
    for (const line of text.slice(0, start).split("\n")) {
      if (isText(line)) read(line).tokens.forEach((token) => enter(frames, token));
    }
    const prefix = text.slice(start, caret);
    if (/(^|\s)#/.test(prefix)) return null;
    const here = read(prefix);
    here.tokens.forEach((token) => enter(frames, token));
    if (/^[{[]/.test(here.rest)) {
      const within = flow(frames, here.rest);
      return within.quoted ? null : { frames, ...within, isNew: false, indent: Infinity };
    }
    if (here.isValue) return { frames, word: here.rest, isValue: true };
    const dashed = here.tokens.length > 0;
    if (!dashed) while (frames.length && frames[frames.length - 1].indent > here.at) frames.pop();
    const top = frames[frames.length - 1];
    if (!dashed && top && top.list && top.indent === here.at) frames.pop();
    const now = frames[frames.length - 1];
    const within = now && !now.list && now.indent === here.at;
    if (!within && now) frames.push({ list: false, indent: here.at, keys: {}, last: null, isNew: true });
    if (!now) frames.push({ list: false, indent: here.at, keys: {}, last: null });
    below(text.slice(caret), here.at, frames[frames.length - 1]);
    return { frames, word: here.rest, isValue: false, isBare: !dashed };
  };

  // The keys of the same mapping that come after the cursor.
  const below = (text, indent, frame) => {
    for (const line of text.split("\n").slice(1)) {
      if (!isText(line)) continue;
      const at = line.length - line.trimStart().length;
      const later = read(line);
      if (at < indent || (at === indent && later.tokens[0]?.list)) return;
      if (at === indent && later.isValue) frame.keys[later.tokens[0].key] = later.tokens[0].value;
    }
  };

  const schemas = (schema) => {
    const resolve = (node) => {
      const named = node.$ref && schema.$defs[node.$ref.split("/").pop()];
      return named ? { ...resolve(named), ...(node.description ? { description: node.description } : {}) } : node;
    };
    const fits = (node, keys) =>
      keys.every((key) => node.properties?.[key] || node.additionalProperties) && !(node.type && !node.properties && !node.additionalProperties);
    const expand = (node, keys) => {
      const all = resolve(node);
      if (all.if) {
        const named = all.if.required[0];
        return keys.includes(named) ? expand(all.then, keys) : keys.length || named === "instrument" ? expand(all.else, keys) : [...expand(all.else, keys), ...expand(all.then, keys)];
      }
      const several = all.properties ? null : all.oneOf || all.anyOf;
      return several ? several.flatMap((each) => expand(each, keys)) : [all];
    };
    return {
      objects: (nodes, keys) => nodes.flatMap((node) => expand(node, keys)).filter((node) => (node.properties || node.additionalProperties) && fits(node, keys)),
      items: (nodes) => nodes.flatMap((node) => expand(node, [])).filter((node) => node.items).map((node) => node.items),
      values: (nodes) => nodes.flatMap((node) => expand(node, [])),
      child: (node, key) => node.properties?.[key] || (typeof node.additionalProperties === "object" ? node.additionalProperties : null),
      described: (node) => node.description || resolve(node).description || "",
    };
  };

  // The schemas that hold for what is written in the innermost frame.
  const inner = (known, root, frames, isValue) => {
    let nodes = [root];
    let asList = false;
    frames.forEach((frame, i) => {
      asList = false;
      if (frame.list) {
        nodes = known.items(nodes);
        return;
      }
      const keys = Object.keys(frame.keys).filter((key) => key);
      if (frame.isNew && known.items(nodes).length) {
        nodes = known.items(nodes);
        asList = true;
      }
      nodes = known.objects(nodes, keys);
      if (i < frames.length - 1 || isValue) nodes = nodes.map((node) => known.child(node, frame.last)).filter(Boolean);
    });
    return { nodes, asList };
  };

  const values = (known, nodes) => {
    const found = new Map();
    known.values(nodes).forEach((node) => {
      (node.enum || (node.const === undefined ? [] : [node.const])).forEach((value) => {
        if (typeof value === "string") found.set(value, { label: value, insert: value, detail: node.description || "" });
      });
      if ([].concat(node.type || []).includes("boolean") && ![].concat(node.type).includes("string")) {
        ["yes", "no"].forEach((value) => found.set(value, { label: value, insert: value, detail: node.description || "" }));
      }
    });
    if (found.has("yes")) ["true", "false"].forEach((value) => found.delete(value));
    return [...found.values()];
  };

  const keys = (known, nodes, frame, asList) => {
    const found = new Map();
    const isKind = nodes.filter((node) => node.properties).length > 1 && Object.keys(frame.keys).length === 0;
    nodes.forEach((node) => {
      Object.entries(node.properties || {}).slice(0, isKind ? 1 : undefined).forEach(([key, child]) => {
        if (!(key in frame.keys) && !found.has(key)) {
          found.set(key, { label: key, insert: (asList ? "- " : "") + key + ": ", detail: known.described(child), needed: (node.required || []).includes(key) });
        }
      });
    });
    return [...found.values()].sort((one, other) => other.needed - one.needed);
  };

  /** {from, options: [{label, insert, detail}]}; from is where the typed word begins. */
  const at = (text, caret, schema) => {
    const here = place(text, caret);
    if (!here) return { from: caret, options: [] };
    const known = schemas(schema);
    const frames = here.frames.length ? here.frames : [{ list: false, indent: 0, keys: {}, last: null }];
    const top = frames[frames.length - 1];
    const isValue = here.isValue || top.list;
    const { nodes, asList } = inner(known, schema, frames, here.isValue && !top.list);
    const all = isValue ? values(known, nodes) : keys(known, nodes, top, asList && here.isBare);
    const word = here.word.toLowerCase();
    const options = all.filter((option) => option.label.toLowerCase().startsWith(word) && option.label.toLowerCase() !== word);
    return { from: caret - here.word.length, options };
  };

  return { at };
})();
