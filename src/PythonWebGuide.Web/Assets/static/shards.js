// The index in the parts that an export cuts it into: the map of the guide, then words and their postings by how they begin,
// fetched when a query needs them.

import { stemOf } from './words.js';

const levels = 16;

export class Shards {
  #read;
  #parts = new Map();

  // `read` gives the parsed JSON of a file by its name.
  constructor(read) {
    this.#read = read;
  }

  async open() {
    this.map = await this.#part('map');
    this.names = new Set(this.map.shards);
    this.sections = this.map.articles.flatMap((article, number) => sectionsOf(article, number));
    this.leads = this.map.articles.map((_, number) => this.sections.findIndex((section) => section.article === number));
    return this;
  }

  // Which part has the words of a stem, and the synonyms and aliases that begin with a word.
  static key(text) {
    return /^[0-9]/.test(text) ? text[0] : /^[a-z]{2}/.test(text) ? text.slice(0, 2) : '_';
  }

  async word(word) {
    const stem = stemOf(word);
    const shard = await this.#shard(stem);
    const known = shard.words?.[word];
    if (known !== undefined) return { word, stem, sections: [known].flat()[0], headings: [known].flat()[1] ?? 0 };
    return null;
  }

  // The word as the guide has it, or else in another form: the guide may say "enforces" only.
  async form(word) {
    const stem = stemOf(word);
    return (await this.word(word)) ?? ((await this.#shard(stem)).stems?.[stem] ? { word, stem, sections: 1, headings: 0 } : null);
  }

  async startingWith(beginning) {
    if (beginning.length < 2) return [];
    const { words = {} } = await this.#shard(beginning);
    return Promise.all(Object.keys(words).filter((word) => word.startsWith(beginning) && word.length > beginning.length).map((word) => this.word(word)));
  }

  async meantBy(text) {
    return (await this.#shard(text)).meant?.[text] ?? [];
  }

  // Sections whose article has this alias, unless its part would be fetched for a stop word.
  async aliased(text) {
    return !this.isFetched(text) ? [] : (await this.#shard(text)).exact?.[text] ?? [];
  }

  // Where a stem stands: of sections and of articles a list of pairs, number and impact from 0 to 1.
  async postings(stem) {
    const [sections = [], articles = []] = (await this.#shard(stem)).stems?.[stem] ?? [];
    return { sections: unpack(sections), articles: unpack(articles) };
  }

  // All words that begin with a letter, with how many sections and headings have them; everyday words apart.
  async near(letter) {
    return this.map.near.includes(letter) ? this.#part(`near-${letter}`) : { words: [], ordinary: [] };
  }

  // How many sections have a word that headings have; 0 for any other.
  async headingWord(word) {
    return (await this.#part('headings'))[word] ?? 0;
  }

  // The texts of an article's sections, in order.
  async text(article) {
    return (await this.#part(`text-${article}`)).sections;
  }

  // Whether the part of a word is there already: some things are looked for only then.
  isFetched(text) {
    return this.#parts.has(`words-${Shards.key(text)}`);
  }

  #shard(text) {
    const key = Shards.key(text);
    return this.names.has(key) ? this.#part(`words-${key}`) : {};
  }

  #part(name) {
    if (!this.#parts.has(name)) this.#parts.set(name, this.#read(name));
    return this.#parts.get(name);
  }
}

const unpack = (packed) => {
  let id = -1;
  return packed.map((number) => [id += Math.floor(number / levels), (number % levels + 0.5) / levels]);
};

function sectionsOf({ title, sections }, article) {
  const trail = [];
  const below = sections.map(([level, heading, anchor]) => {
    trail.length = Math.max(0, level - 2);
    const above = trail.filter(Boolean).join(' › ');
    trail[level - 2] = heading;
    return { article, heading, anchor, trail: above, isLead: false };
  });
  return [{ article, heading: title, anchor: '', trail: '', isLead: true }, ...below];
}
