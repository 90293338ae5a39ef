"use strict";
(() => {
  const words = document.getElementById("words"), found = document.getElementById("found"), said = document.getElementById("said");
  const item = (address, shown, more) => {
    const line = document.createElement("li"), link = document.createElement("a");
    link.href = address;
    link.textContent = shown;
    line.append(link, " " + more);
    return line;
  };
  function search() {
    const asked = words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const has = (text) => asked.every((word) => text.toLowerCase().includes(word));
    const names = asked.length ? DATA.names.filter((row) => has(row[1])).slice(0, 50) : [];
    const titles = asked.length ? DATA.titles.filter((row) => has(row[1])).slice(0, 100) : [];
    found.replaceChildren(...names.map((row) => item(row[2], row[1], row[0] + " " + row[3])), ...titles.map((row) => item(row[2], row[1], row[0])));
    said.textContent = asked.length && !names.length && !titles.length ? DATA.said.none : "";
  }
  words.addEventListener("input", search);
  words.focus();
})();
