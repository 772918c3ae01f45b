// What a word is, and what all of its forms have in common: the same as in the catalog's index (Words.cs, PorterStemmer.cs).

const longest = 40;
const fold = (word) => word.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

export const wordsOf = (text) => [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}]*/gu)].map(([word]) => fold(word.slice(0, longest)));

const isVowel = (word, at) => 'aeiou'.includes(word[at]) || (word[at] === 'y' && at > 0 && !isVowel(word, at - 1));
const hasVowel = (stem) => [...stem].some((_, at) => isVowel(stem, at));

// How often a vowel is followed by a consonant.
const measure = (stem) => {
  let count = 0;
  for (let at = 1; at < stem.length; at++) if (isVowel(stem, at - 1) && !isVowel(stem, at)) count++;
  return count;
};

const endsShort = (stem) => {
  const last = stem.length - 1;
  return last > 1 && !isVowel(stem, last) && isVowel(stem, last - 1) && !isVowel(stem, last - 2) && !'wxy'.includes(stem[last]);
};

const pairs = (text) => text.split(' ').map((pair) => pair.split('>'));
const step2 = pairs('ational>ate tional>tion enci>ence anci>ance izer>ize logi>log bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble');
const step3 = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const step4 = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(' ');

const plural = (word) => {
  if (/(sses|ies)$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};

const pastAndGerund = (word) => {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = word.replace(/(ed|ing)$/, '');
  if (stem === word || !hasVowel(stem)) return word;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(.)\1$/.test(stem) && !isVowel(stem, stem.length - 1) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
};

const replace = (word, rules) => {
  const rule = rules.find(([ending]) => word.endsWith(ending));
  const stem = rule && word.slice(0, word.length - rule[0].length);
  return rule && measure(stem) > 0 ? stem + rule[1] : word;
};

const strip = (word) => {
  for (const ending of step4) {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || (ending === 'ion' && !/[st]$/.test(stem))) continue;
    return measure(stem) > 1 ? stem : word;
  }
  return word;
};

const tidy = (word) => {
  const stem = word.slice(0, -1);
  const tidied = word.endsWith('e') && (measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem))) ? stem : word;
  return tidied.endsWith('ll') && measure(tidied.slice(0, -1)) > 1 ? tidied.slice(0, -1) : tidied;
};

export const stemOf = (word) => {
  if (word.length < 3 || word.length > 64) return word;
  const stem = pastAndGerund(plural(word));
  const steady = stem.endsWith('y') && hasVowel(stem.slice(0, -1)) ? `${stem.slice(0, -1)}i` : stem;
  return tidy(strip(replace(replace(steady, step2), step3)));
};
