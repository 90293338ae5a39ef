"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const words = JSON.parse($("words").textContent);
  const [ID, FIRST, LAST, DAYS, TYPE, STATE, TITLE, PLACES, PEOPLE, BODIES, REPORTS] = [...Array(11).keys()];
  const events = JSON.parse($("events").textContent);
  const SAY = {
    zh: { words: "词语", type: "类型", person: "人物", place: "地点", body: "机构", from: "自", to: "至", clear: "清除", all: "全部", undated: "日期不明", other: "English", count: "{n} / {all} 条", chart: "按时间分布;点击筛选", bar: "{day}:{n} 条", more: "继续向下滚动", none: "没有符合的事件", keys: "/ 搜索 · j k 上下 · Enter 展开 · Esc 清除" },
    en: { words: "Words", type: "Type", person: "Person", place: "Place", body: "Body", from: "From", to: "To", clear: "Clear", all: "all", undated: "without a day", other: "中文", count: "{n} of {all} events", chart: "Events over time; choose a bar to filter", bar: "{day}: {n} events", more: "scroll for more", none: "No event matches", keys: "/ search · j k move · Enter open · Esc clear" },
  };
  const WEEK = { zh: [..."日一二三四五六"].map((d) => "周" + d), en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] };
  const FIELDS = ["text", "type", "person", "place", "body", "from", "to"];
  const CHUNK = 150;
  let language = words.language === "en" ? "en" : "zh";
  let shown = [], drawn = 0, unit = 7, pressed = "";
  const say = (key, values = {}) => SAY[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const label = (row) => row[language === "zh" ? 0 : 1];
  const make = (tag, text, parent) => { const node = document.createElement(tag); if (text) node.textContent = text; if (parent) parent.append(node); return node; };
  const found = [];
  const haystack = (e, number) => (found[number] ??= [e[TITLE], e[PLACES], e[PEOPLE], e[BODIES], e[REPORTS]].flat(3).join("\n").toLowerCase());
  let first = "", last = "";
  for (const e of events) if (e[FIRST]) { if (!first || e[FIRST] < first) first = e[FIRST]; if (e[FIRST] > last) last = e[FIRST]; }

  function matches(e, number, f) {
    const has = (list, wanted) => list.some((each) => (Array.isArray(each) ? each.join("\n") : each).toLowerCase().includes(wanted));
    return (!f.type || e[TYPE] === f.type) && (!f.from || (e[LAST] && e[LAST] >= f.from)) && (!f.to || (e[FIRST] && e[FIRST] <= f.to))
      && f.words.every((word) => haystack(e, number).includes(word)) && (!f.person || has(e[PEOPLE], f.person))
      && (!f.place || has(e[PLACES], f.place)) && (!f.body || has(e[BODIES], f.body));
  }
  function filter() {
    const f = Object.fromEntries(FIELDS.map((name) => [name, $(name).value.trim().toLowerCase()]));
    f.words = f.text.split(/\s+/).filter(Boolean);
    shown = events.filter((e, number) => matches(e, number, f));
    $("count").textContent = shown.length ? say("count", { n: shown.length, all: events.length }) + " · " + say("keys") : say("none");
    chart();
    $("list").replaceChildren();
    drawn = 0;
    more();
  }
  function more(all = false) {
    const list = $("list"), stop = all ? shown.length : Math.min(shown.length, drawn + CHUNK), rows = document.createDocumentFragment();
    for (; drawn < stop; drawn++) {
      const e = shown[drawn];
      if (!drawn || shown[drawn - 1][FIRST] !== e[FIRST]) make("h2", heading(e[FIRST]), rows);
      rows.append(entry(e));
    }
    list.append(rows);
    $("end").textContent = drawn < shown.length ? say("more") : "";
  }
  const heading = (day) => day ? day + " " + WEEK[language][new Date(day + "T00:00:00Z").getUTCDay()] : say("undated");
  function entry(e) {
    const box = make("details"), line = make("summary", "", box), kind = words.types[e[TYPE]];
    box.id = "e-" + e[ID];
    box.style.setProperty("--kind", kind[2]);
    line.append(label(kind) + " ");
    make("b", e[TITLE], line);
    const facts = [e[DAYS] !== e[FIRST] ? e[DAYS] : "", e[STATE] !== "occurred" ? label(words.states[e[STATE]]) : "", e[PLACES].join("、"), e[PEOPLE].map((p) => p[1]).slice(0, 4).join("、") + (e[PEOPLE].length > 4 ? " …" : ""), e[BODIES].map((o) => o[0]).join("、")];
    make("span", facts.filter(Boolean).join(" · "), line).className = "facts";
    box.addEventListener("toggle", () => { if (box.open && box.children.length === 1) fill(box, e); });
    return box;
  }
  function fill(box, e) {
    const list = make("ul", "", box);
    for (const person of e[PEOPLE]) make("li", person[1], list);
    for (const [name, role] of e[BODIES]) make("li", name + "(" + role + ")", list);
    for (const [source, quote, address] of e[REPORTS]) {
      const block = make("blockquote", quote, box), cite = make("cite", "", block);
      if (/^https?:\/\//i.test(address)) { const link = make("a", source || address, cite); link.href = address; link.rel = "noopener noreferrer"; } else cite.textContent = source;
    }
  }
  function chart() {
    const counts = new Map();
    if (!first) return;
    const months = (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7));
    unit = months < 2 ? 10 : months < 120 ? 7 : 4;
    for (let day = first.slice(0, unit); day <= last.slice(0, unit) && counts.size < 1500; day = next(day)) counts.set(day, 0);
    for (const e of shown) if (e[FIRST]) { const day = e[FIRST].slice(0, unit); counts.set(day, (counts.get(day) || 0) + 1); }
    const top = Math.max(1, ...counts.values());
    $("chart").replaceChildren(...[...counts].map(([day, n]) => bar(day, n, top)));
  }
  function next(day) {
    if (unit === 4) return String(Number(day) + 1).padStart(4, "0");
    if (unit === 7) return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5)), 1)).toISOString().slice(0, 7);
    return new Date(Date.parse(day + "T00:00:00Z") + 864e5).toISOString().slice(0, 10);
  }
  function bar(day, n, top) {
    const button = make("button");
    button.type = "button";
    button.title = say("bar", { day, n });
    button.setAttribute("aria-label", button.title);
    button.setAttribute("aria-pressed", String(pressed === day));
    make("i", "", button).style.height = (100 * n) / top + "%";
    button.addEventListener("click", () => choose(day));
    return button;
  }
  function choose(day) {
    pressed = pressed === day ? "" : day;
    const last = unit === 10 ? day : unit === 7 ? new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5)), 0)).toISOString().slice(0, 10) : day + "-12-31";
    $("from").value = pressed ? (day + "-01-01").slice(0, 10) : "";
    $("to").value = pressed ? last : "";
    filter();
  }
  function options(id, column) {
    const counts = new Map();
    for (const e of events) for (const each of e[column]) { const name = Array.isArray(each) ? each[0] : each; counts.set(name, (counts.get(name) || 0) + 1); }
    $(id).replaceChildren(...[...counts].sort((a, b) => b[1] - a[1]).slice(0, 400).map(([name]) => { const option = make("option"); option.value = name; return option; }));
  }
  function types() {
    const kept = $("type").value, used = new Set(events.map((e) => e[TYPE]));
    $("type").replaceChildren(make("option", say("all")), ...Object.keys(words.types).filter((id) => used.has(id)).map((id) => { const option = make("option", label(words.types[id])); option.value = id; return option; }));
    $("type").firstChild.value = "";
    $("type").value = kept;
  }
  function speak() {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    for (const node of document.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
    $("clear").textContent = say("clear");
    $("language").textContent = say("other");
    $("language").lang = language === "zh" ? "en" : "zh-Hans";
    $("chart").setAttribute("aria-label", say("chart"));
    types();
    filter();
  }
  function move(step) {
    const all = [...document.querySelectorAll("summary")], at = all.indexOf(document.activeElement);
    if (at + step >= all.length) more();
    const target = document.querySelectorAll("summary")[Math.max(0, at + step)];
    if (target) { target.focus(); target.scrollIntoView({ block: "nearest" }); }
  }
  document.addEventListener("keydown", (press) => {
    const typing = /^(INPUT|SELECT)$/.test(document.activeElement.tagName);
    if (press.key === "Escape") { $("filters").reset(); document.activeElement.blur(); }
    else if (typing || press.ctrlKey || press.metaKey || press.altKey) return;
    else if (press.key === "/") { press.preventDefault(); $("text").focus(); }
    else if (press.key === "j") move(1);
    else if (press.key === "k") move(-1);
  });
  let waiting = 0;
  $("filters").addEventListener("input", () => { pressed = ""; clearTimeout(waiting); waiting = setTimeout(filter, 80); });
  $("filters").addEventListener("reset", () => { pressed = ""; setTimeout(filter); });
  $("filters").addEventListener("submit", (sent) => sent.preventDefault());
  $("language").addEventListener("click", () => { language = language === "zh" ? "en" : "zh"; speak(); });
  addEventListener("beforeprint", () => more(true));
  new IntersectionObserver((seen) => { if (seen[0].isIntersecting && drawn < shown.length) more(); }, { rootMargin: "800px" }).observe($("end"));
  $("title").textContent = words.title;
  $("span").textContent = first ? first + " – " + last : "";
  speak();
  setTimeout(() => { options("people", PEOPLE); options("places", PLACES); options("bodies", BODIES); });
  document.body.dataset.ready = String(Math.round(performance.now()));
})();
