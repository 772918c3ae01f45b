// What a query asks for, in groups of what the guide has: the words themselves, their endings, joined and split forms, synonyms,
// repairs, identifiers. The same thoughts as QueryPlanner.cs, over parts that are fetched.

import { repairsOf, splitOf } from './repair.js';
import { stemOf, wordsOf } from './words.js';

const weights = { ending: 0.9, endingOfWord: 0.5, shareOfEndingApart: 0.7, meant: 0.75, joined: 0.9, partOfPhrase: 0.5, repaired: 0.85, doubtful: 0.6, shortened: 0.4 };
const most = { endings: 8, endingsCompared: 24, words: 12, repairs: 4, groups: 16, characters: 256 };
const leastTopicality = 0.6;
const headingsOfTopic = 0.05;

export function parse(typed, stopWords) {
  const text = typed.slice(0, most.characters).normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').trimStart();
  const all = chunksOf(text).map(({ chunk, isQuoted }) => ({ words: wordsOf(chunk), isQuoted })).filter((part) => part.words.length > 0);
  const content = all.filter((part) => part.words.length > 1 || part.isQuoted || !stopWords.has(part.words[0]));
  let left = most.words;
  const parts = (content.length > 0 ? content : all).filter((part) => (left -= part.words.length) >= 0);
  return { text: text.trim(), parts, plain: wordsOf(text).join(' '), isOpen: /[\p{L}\p{N}]$/u.test(text) && parts.length > 0 && parts.at(-1) === all.at(-1) };
}

// The parts between white space; what stands between two quotation marks is one part.
const chunksOf = (text) => text.split('"').flatMap((part, at, all) =>
  (at % 2 === 1 && at < all.length - 1 && !/\S$/.test(all[at - 1]) ? [{ chunk: part, isQuoted: true }] : part.split(/\s+/).map((chunk) => ({ chunk, isQuoted: false }))));

export async function plan(typed, shards) {
  const query = parse(typed, new Set(shards.map.stopWords));
  const repairs = new Map();
  await Promise.all(query.parts.flatMap((part) => part.words).map((word) => shards.form(word))); // all parts that are needed, at once
  for (const part of query.parts) part.words = (await Promise.all(part.words.map((word) => split(word, shards, repairs)))).flat();
  const words = query.parts.flatMap((part) => part.words);
  const groups = [];
  let number = 0;
  for (const part of query.parts) {
    const phrase = part.words.length > 1 || part.isQuoted ? await phraseOf(part.words, shards) : null;
    add(groups, phrase && { ...phrase, isRequired: part.isQuoted });
    for (const word of part.words) {
      const isLast = number === words.length - 1;
      const share = phrase && !part.isQuoted ? weights.partOfPhrase : 1;
      const group = await groupOf(word, words[number - 1], words[number + 1], query.isOpen && isLast && share === 1, words.slice(0, -1), shards, repairs);
      add(groups, group && { ...group, rarity: group.rarity * share });
      number++;
    }
  }
  await addJoined(groups, words, shards);
  await addSynonymsOfSeveral(groups, query.plain.split(' '), shards);
  groups.sort((one, other) => groups.length > most.groups ? other.rarity - one.rarity : 0).splice(most.groups);
  return { query, groups, suggestion: repairs.size > 0 ? query.text.replace(/[\p{L}\p{N}]+/gu, (word) => repairs.get(wordsOf(word)[0]) ?? word) : null };
}

const add = (groups, group) => {
  if (group && !groups.some((other) => other.typed === group.typed)) groups.push(group);
};

async function groupOf(word, before, after, isOpen, others, shards, repairs) {
  const alternatives = [];
  const entry = await shards.form(word);
  if (entry) alternatives.push({ words: word, stems: [entry.stem], weight: 1 });
  if (isOpen) await addEndings(alternatives, word, entry ? weights.endingOfWord : weights.ending, await rarestOf(others, shards), shards);
  await addSynonyms(alternatives, word, shards);
  for (const joined of [before && before + word, after && word + after]) if (joined) addWord(alternatives, await joinedOf(joined, shards), weights.joined);
  if (alternatives.length === 0) await addRepairs(alternatives, word, shards, repairs);
  if (alternatives.length === 0) return null;
  const topicality = entry ? leastTopicality + (1 - leastTopicality) * Math.min(1, entry.headings / entry.sections / headingsOfTopic) : 1;
  return { typed: word, alternatives, rarity: await rarity(entry, alternatives, shards) * topicality };
}

// Words one behind the other; the parts do not tell more than that a section has all of them.
async function phraseOf(words, shards) {
  const all = await Promise.all(words.map(async (word) => new Map((await shards.word(word)) ? (await shards.postings(stemOf(word))).sections : [])));
  const phrase = [...all[0].keys()].filter((section) => all.every((one) => one.has(section)));
  return phrase.length === 0 ? null : { typed: `"${words.join(' ')}"`, alternatives: [], phrase, rarity: rarityOf(phrase.length, shards) };
}

// The word that says most, as the articles that have it.
async function rarestOf(words, shards) {
  const known = await Promise.all(words.filter((word) => !shards.map.stopWords.includes(word)).map((word) => shards.form(word)));
  const all = await Promise.all(known.filter(Boolean).map(async ({ stem }) => (await shards.postings(stem)).articles));
  return all.sort((one, other) => one.length - other.length)[0];
}

// Those of headings first, and of these such as stand with the word that says most of the others.
async function addEndings(alternatives, word, weight, rarest, shards) {
  if (/^[0-9]+$/.test(word)) return; // "3.0" is not meant as "3.02"
  const endings = await shards.startingWith(word);
  endings.sort((one, other) => other.headings - one.headings || other.sections - one.sections);
  if (!rarest || endings.length < 2) {
    for (const ending of endings.slice(0, most.endings)) addWord(alternatives, ending, weight);
    return;
  }
  const impacts = new Map(rarest.map(([article, impact]) => [article, impact ** 2]));
  const together = await Promise.all(endings.slice(0, most.endingsCompared).map(async (ending) => ({
    ending,
    share: (await shards.postings(ending.stem)).articles.reduce((sum, [article, impact]) => sum + impact ** 2 * (impacts.get(article) ?? 0), 0),
  })));
  const largest = Math.max(...together.map(({ share }) => share), Number.EPSILON);
  const least = weight * weights.shareOfEndingApart;
  together.sort((one, other) => other.share - one.share);
  for (const { ending, share } of together.slice(0, most.endings)) addWord(alternatives, ending, least + (weights.ending - least) * share / largest);
}

const addWord = (alternatives, entry, weight) => {
  if (entry && alternatives.every((other) => other.stems.length > 1 || other.stems[0] !== entry.stem)) alternatives.push({ words: entry.word, stems: [entry.stem], weight });
};

async function addSynonyms(alternatives, typed, shards) {
  for (const meant of await shards.meantBy(typed)) {
    const entries = await Promise.all(meant.split(' ').map((word) => shards.form(word)));
    if (entries.every(Boolean)) alternatives.push({ words: meant, stems: [...new Set(entries.map((entry) => entry.stem))], weight: weights.meant });
  }
}

const joinedOf = (joined, shards) => (/^[0-9]+$/.test(joined) ? null : shards.word(joined));

// "run server" may be meant as "runserver", which is much rarer than its parts.
async function addJoined(groups, words, shards) {
  for (let at = 0; at + 1 < words.length; at++) {
    const entry = await joinedOf(words[at] + words[at + 1], shards);
    if (!entry?.headings) continue;
    const alternatives = [];
    addWord(alternatives, entry, weights.joined);
    add(groups, { typed: entry.word, alternatives, rarity: await rarity(null, alternatives, shards) });
  }
}

// Synonyms of two or three words together, such as "not equal".
async function addSynonymsOfSeveral(groups, words, shards) {
  for (const length of [2, 3]) {
    for (let at = 0; at + length <= words.length; at++) {
      if (!shards.isFetched(words[at])) continue;
      const typed = words.slice(at, at + length).join(' ');
      const alternatives = [];
      await addSynonyms(alternatives, typed, shards);
      if (alternatives.length > 0) add(groups, { typed, alternatives, rarity: await rarity(null, alternatives, shards) });
    }
  }
}

const isKnown = async (word, shards) => (await shards.form(word)) || (await shards.meantBy(word)).length > 0 || (await shards.startingWith(word)).length > 0;

// A word that nothing in the guide resembles, but that two of its words make up, counts as these two.
async function split(word, shards, repairs) {
  if ((await isKnown(word, shards)) || (await repairsOf(word, shards)).length > 0) return [word];
  const parts = await splitOf(word, shards);
  if (!parts) return [word];
  repairs.set(word, parts.join(' '));
  return parts;
}

async function addRepairs(alternatives, word, shards, repairs) {
  const found = await repairsOf(word, shards);
  for (const other of found) addWord(alternatives, await shards.word(other), alternatives.length === 0 ? weights.repaired : weights.doubtful);
  if (found.length > 0) repairs.set(word, found[0]);
  else for (let length = word.length - 1; length >= 4 && alternatives.length === 0; length--) await addEndings(alternatives, word.slice(0, length), weights.shortened, null, shards);
}

// How much finding it says: the logarithm of how rare it is.
const rarityOf = (sections, shards) => Math.log(1 + (shards.sections.length - Math.min(sections, shards.sections.length) + 0.5) / (sections + 0.5));

async function rarity(entry, alternatives, shards) {
  const count = async (stem) => (await shards.postings(stem)).sections.length;
  if (entry) return rarityOf(await count(entry.stem), shards);
  const counts = await Promise.all(alternatives.map(async (other) => Math.min(...await Promise.all(other.stems.map(count)))));
  return rarityOf(counts.reduce((sum, one) => sum + one, 0), shards);
}
