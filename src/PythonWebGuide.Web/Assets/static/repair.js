// The words that a misspelled word may be meant as, from the guide's own words that begin with the same letter (SpellingRepair.cs).

import { stemOf } from './words.js';

const least = 4;
const tolerance = 2.5;

export async function repairsOf(word, shards) {
  if (word.length < least || /^[0-9]+$/.test(word)) return [];
  const { words, ordinary } = await shards.near(word[0]);
  if (ordinary.includes(stemOf(word))) return [];
  const furthest = word.length >= 7 ? 2 : 1;
  const found = [];
  for (const line of words) {
    const [other, sections, headings] = line.split(' ');
    if (other.length < least - 1 || Math.abs(other.length - word.length) > furthest) continue;
    const edits = distance(word, other);
    if (edits <= furthest) found.push({ word: other, score: score(word, other, edits, Number(sections), Number(headings)) });
  }
  found.sort((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1));
  return found.filter((repair) => repair.score > found[0].score - tolerance).slice(0, 3).map((repair) => repair.word);
}

// The two words of headings that were written as one, or null.
export async function splitOf(word, shards) {
  if ((await shards.near(word[0])).ordinary.includes(stemOf(word))) return null;
  let best = null;
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = await Promise.all([shards.headingWord(word.slice(0, at)), shards.headingWord(word.slice(at))]);
    const sections = Math.min(first, second);
    if (sections > (best?.sections ?? 0)) best = { sections, parts: [word.slice(0, at), word.slice(at)] };
  }
  return best?.parts ?? null;
}

// How many letters must be added, left out, changed or swapped with their neighbour.
function distance(one, other) {
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const now = [i];
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) now[j] = Math.min(now[j], before[j - 2] + 1);
    }
    [before, last] = [last, now];
  }
  return last[other.length];
}

const score = (typed, word, edits, sections, headings) =>
  -3 * edits + 0.5 * Math.log(sections) + 0.7 * Math.log(1 + headings) + 1.5 + (typed.length === word.length && edits === 1 ? 0.2 : 0) + (isDoubledLetter(typed, word) ? 2 : 0);

// "loging" is rather "logging" than "login".
function isDoubledLetter(typed, word) {
  const [longer, shorter] = typed.length > word.length ? [typed, word] : [word, typed];
  return longer.length === shorter.length + 1 && [...longer].some((letter, at) => letter === longer[at - 1] && longer.slice(0, at) + longer.slice(at + 1) === shorter);
}
