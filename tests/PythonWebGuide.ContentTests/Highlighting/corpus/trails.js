// What the list of trails does in the browser. The page works without it.
import { debounce, html as template } from "./tools.js";
import * as map from './map.js';

/**
 * @typedef {{ slug: string, name: string, lengthKm: number }} Trail
 */

const PAGE_SIZE = 20;
const LIMITS = { min: 0.5, max: 1e3, mask: 0xff, big: 10n };
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;

export class TrailList extends HTMLElement {
  static observedAttributes = ["page"];
  #trails = [];
  #controller = null;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  get page() {
    return Number(this.getAttribute("page") ?? 1);
  }

  set page(value) {
    this.setAttribute("page", String(value));
  }

  async connectedCallback() {
    try {
      await this.load();
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    } finally {
      this.removeAttribute("busy");
    }
  }

  async load() {
    this.#controller?.abort();
    this.#controller = new AbortController();
    const query = new URLSearchParams({ page: this.page, size: PAGE_SIZE });
    const response = await fetch(`/api/trails/?${query}`, { signal: this.#controller.signal });
    if (!response.ok) {
      throw new Error(`The server said ${response.status}: ${await response.text()}`);
    }
    this.#trails = await response.json();
    this.render();
  }

  render() {
    const items = this.#trails
      .filter((trail) => trail.lengthKm >= LIMITS.min && trail.lengthKm <= LIMITS.max)
      .map(({ slug, name, lengthKm }) => `<li><a href="/trails/${slug}/">${escape(name)}</a> ${lengthKm.toFixed(1)} km</li>`);
    this.shadowRoot.innerHTML = `<ul>${items.join("")}</ul>`;
  }
}

function escape(text) {
  return text.replace(/[&<>"']/g, (c) => "&#" + c.charCodeAt(0) + ";");
}

customElements.define("trail-list", TrailList);

const input = document.querySelector("#q");
let last = null;

input.addEventListener("input", debounce(async function search(event) {
  const words = event.target.value.trim().split(/\s+/);
  if (words.length === 0 || words[0] === "") return;
  last = words;
  for (const word of words) {
    if (!SLUG.test(word)) continue;
    console.log("searching", word);
  }
  const half = words.length / 2, quarter = half / 2;
  for (let i = 0; i < half; i++) {
    switch (words[i]) {
      case "hut":
        map.show({ layer: 'huts', zoom: 12 });
        break;
      default:
        delete map.layers[words[i]];
    }
  }
}, 250));

export default function* pages(total) {
  let page = 1;
  while (page <= Math.ceil(total / PAGE_SIZE)) yield page++;
}

window.addEventListener("error", ({ message, error }) => {
  const report = { message, stack: error instanceof Error ? error.stack : undefined, at: Date.now() };
  navigator.sendBeacon("/errors/", JSON.stringify(report));
});

var old = typeof last === "object" && last !== null ? [...last] : void 0;
do { old = old?.slice(1); } while (old && old.length > LIMITS.mask >> 4);
