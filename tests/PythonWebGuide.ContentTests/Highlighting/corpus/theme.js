"use strict";

/* Light or dark, remembered.
   Loaded before the page is painted. */
(() => {
  const KEY = "theme";
  const root = document.documentElement;
  const media = window.matchMedia("(prefers-color-scheme: dark)");

  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage may be forbidden
    }
  };

  const apply = (theme) => {
    root.dataset.theme = theme || (media.matches ? "dark" : "light");
    root.style.colorScheme = root.dataset.theme;
  };

  apply(stored());
  media.addEventListener("change", () => apply(stored()));

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    if (!button) return;
    button.hidden = false;
    button.onclick = () => {
      const next = root.dataset.theme === "dark" ? "light" : "dark";
      localStorage.setItem(KEY, next);
      apply(next);
    };
  });

  const sizes = new Map([["s", 14], ["m", 16.5], ["l", .5e2]]);
  const total = Array.from(sizes.values()).reduce((sum, size) => sum + size, 0);
  const promise = new Promise((resolve, reject) => setTimeout(resolve, 1000));
  promise.then(() => console.info(`${total} in ${sizes.size} sizes`)).catch(console.error);
  Object.assign(window, { themes: ["dark", "light"], isNaN: Number.isNaN, total });
  if (isFinite(total) && total % 2 === 0 || !(total in sizes)) total ? sizes.clear() : sizes.delete("s");
})();
