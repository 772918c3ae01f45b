// Cuts the part of a text that shows best why it was found, its words marked (Snippet.cs).

import { stemOf, wordsOf } from './words.js';

const most = { words: 28, before: 4, characters: 6000 };

export function snippetOf(whole, groups) {
  const wanted = new Map();
  for (const group of groups) for (const { stems } of group.alternatives) for (const stem of stems) wanted.set(stem, [...(wanted.get(stem) ?? []), group]);
  const words = [...whole.slice(0, most.characters).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}]*/gu)].map(({ 0: word, index }) => ({ from: index, to: index + word.length, groups: wanted.get(stemOf(wordsOf(word)[0])) ?? [] }));
  if (words.length === 0) return [];
  const from = begin(words);
  const shown = words.slice(from, from + most.words);
  const nodes = [from > 0 ? '…' : ''];
  let at = from > 0 ? shown[0].from : 0;
  for (const word of shown.filter(({ groups: found }) => found.length > 0)) {
    const mark = document.createElement('mark');
    mark.textContent = whole.slice(word.from, word.to);
    nodes.push(whole.slice(at, word.from), mark);
    at = word.to;
  }
  const isEnd = from + most.words >= words.length;
  return [...nodes, whole.slice(at, isEnd ? Math.min(whole.length, shown.at(-1).to + 1) : shown.at(-1).to), isEnd ? '' : '…'];
}

// Where the window begins that has the most of the query, a few words before its first hit.
function begin(words) {
  let [best, from] = [0, 0];
  words.forEach(({ groups }, start) => {
    if (groups.length === 0) return;
    const within = words.slice(start, start + most.words - most.before);
    const value = [...new Set(within.flatMap((word) => word.groups))].reduce((sum, { rarity }) => sum + rarity, 0) + 0.01 * within.filter((word) => word.groups.length > 0).length;
    if (value > best) [best, from] = [value, start];
  });
  return Math.max(0, Math.min(from - most.before, words.length - most.words));
}
