// Looks closely at sections: the features and weights of SecondStage.cs, but for those that need whole texts (how near words stand,
// signs of identifiers).

import { stemOf, wordsOf } from './words.js';

const mostWordsOfName = 4;
const shareOfCommonplace = 0.4;
const sectionsOfCommonplace = 4;

// What ranking knows of the guide, made once.
const known = new WeakMap();

const facts = (shards) => {
  if (!known.has(shards)) known.set(shards, factsOf(shards));
  return known.get(shards);
};

function factsOf({ map, sections, leads }) {
  const plain = sections.map(({ heading }) => wordsOf(heading));
  const named = new Map();
  plain.forEach((words, section) => named.set(words.join(' '), [...(named.get(words.join(' ')) ?? []), section]));
  const commonplace = new Set([...named.values()].map((all) => all.filter((section) => !sections[section].isLead)).filter((all) => all.length >= sectionsOfCommonplace).flat());
  const titles = map.articles.map((_, number) => plain[leads[number]]);
  const bySection = new Map();
  map.articles.forEach((article, number) => bySection.set(article.section, [...(bySection.get(article.section) ?? []), titles[number]]));
  return {
    named,
    commonplace,
    headings: plain.map((words) => words.map(stemOf)),
    trails: sections.map(({ trail }) => wordsOf(trail).map(stemOf)),
    addresses: map.articles.map(({ url }) => [...new Set(wordsOf(url.replace(/^\/guide\//, '')).map(stemOf))]),
    places: map.articles.map(({ section }) => section.split('/')[0]),
    subjects: new Set([...bySection].filter(([section, all]) => all.length > 1 && all.every((title) => title.includes(section))).map(([section]) => section)),
    chronicles: map.articles.map(({ title }) => /release notes|changelog| changes$/i.test(title)),
  };
}

// What a part of the query names exactly, and how much of the query that part is.
async function namesIn(plan, shards, guide) {
  const names = new Map();
  const groups = new Map(plan.groups.filter((group) => !group.phrase).map((group) => [group.typed, group]));
  const total = Math.max(sum([...groups.values()].map((group) => group.rarity)), Number.EPSILON);
  const mention = async (name, value) => {
    for (const section of [...(guide.named.get(name) ?? []), ...await shards.aliased(name)])
      if (!guide.commonplace.has(section)) names.set(section, Math.max(names.get(section) ?? 0, value));
  };
  const words = plan.query.plain.split(' ');
  for (let from = 0; from < words.length; from++) {
    let share = 0;
    for (let to = from; to < Math.min(words.length, from + mostWordsOfName); to++) {
      share += (groups.get(words[to])?.rarity ?? 0) / total;
      await mention(words.slice(from, to + 1).join(' '), Math.min(1, share));
    }
  }
  for (const { alternatives, rarity } of groups.values()) for (const other of alternatives) await mention(other.words, other.weight * rarity / total);
  const [only] = plan.groups;
  const wholes = plan.groups.length === 1 && !only.phrase && only.typed === plan.query.plain ? only.alternatives.filter(({ words: other }) => other !== plan.query.plain).map(({ words: text, weight }) => ({ text, weight })) : [];
  const exact = [];
  for (const { text, weight } of [{ text: plan.query.plain, weight: 1 }, ...wholes]) {
    for (const section of await shards.aliased(text)) exact.push({ section, weight, feature: 'ExactAlias' });
    if (text === plan.query.plain) for (const section of guide.named.get(text) ?? []) exact.push({ section, weight: guide.commonplace.has(section) ? shareOfCommonplace : weight, feature: shards.sections[section].isLead ? 'ExactTitle' : 'ExactHeading' });
  }
  return { names, exact };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

export async function judgeOf(plan, shards, sections, articles) {
  const guide = facts(shards);
  const { names, exact } = await namesIn(plan, shards, guide);
  const rarities = plan.groups.map((group) => group.rarity);
  const isPhrase = plan.groups.map((group) => Boolean(group.phrase));
  const all = Math.max(sum(rarities), Number.EPSILON);
  const allWords = Math.max(sum(rarities.filter((_, group) => !isPhrase[group])), Number.EPSILON);
  const allPhrases = sum(rarities.filter((_, group) => isPhrase[group]));
  const places = new Set(plan.groups.map((group) => group.typed).filter((typed) => guide.places.includes(typed)));
  const asksForChanges = plan.groups.some(({ typed }) => ['changelog', 'changes', 'release', 'releases'].includes(typed));
  const wanted = new Map();
  plan.groups.forEach(({ alternatives }, group) => {
    for (const { stems, weight } of alternatives) for (const stem of stems) {
      const entry = wanted.get(stem) ?? { weight: 0, groups: new Set() };
      entry.weight = Math.max(entry.weight, weight / stems.length);
      wanted.set(stem, { ...entry, groups: entry.groups.add(group) });
    }
  });

  // Notes which groups a heading has, and tells how much of the heading they make up.
  const meet = (stems, found) => {
    let met = 0;
    for (const stem of stems) {
      const { weight = 0, groups = [] } = wanted.get(stem) ?? {};
      for (const group of groups) found.set(group, Math.max(found.get(group) ?? 0, weight));
      met += weight;
    }
    return stems.length === 0 ? 0 : Math.min(1, met / stems.length);
  };
  const coverage = (found) => sum([...found].map(([group, weight]) => rarities[group] * weight)) / allWords;

  const features = (section) => {
    const { article, isLead } = shards.sections[section];
    const groups = [...(sections.get(section)?.groups.keys() ?? [])];
    const found = new Map();
    const headingExactness = meet(guide.headings[section], found);
    const headingCoverage = coverage(found);
    if (!isLead) meet(guide.trails[section], found);
    const titleExactness = isLead ? headingExactness : meet(guide.headings[shards.leads[article]], found);
    const namesCoverage = coverage(found);
    const inTitle = new Map();
    meet(guide.headings[shards.leads[article]], inTitle);
    const inAddress = new Map();
    meet(guide.addresses[article], inAddress);
    const isNamed = places.has(guide.places[article]);
    const titleHasPlace = [...inTitle.keys()].some((group) => places.has(plan.groups[group].typed));
    const exactly = (feature) => Math.max(0, ...exact.filter((match) => match.section === section && match.feature === feature).map(({ weight }) => weight));
    return {
      Section: (sections.get(section)?.score ?? 0) / all,
      Article: (articles.get(article)?.score ?? 0) / all,
      HeadingCoverage: headingCoverage,
      HeadingExactness: headingExactness,
      TitleCoverage: coverage(inTitle),
      TitleExactness: titleExactness,
      TitleMatch: Math.sqrt(titleExactness * coverage(inTitle)),
      NamesCoverage: namesCoverage,
      Coverage: sum(groups.filter((group) => !isPhrase[group]).map((group) => rarities[group])) / allWords,
      Phrase: allPhrases === 0 ? 0 : sum(groups.filter((group) => isPhrase[group]).map((group) => rarities[group])) / allPhrases,
      Lead: isLead && groups.length > 0,
      Place: isNamed,
      Foreign: places.size > 0 && !isNamed && !titleHasPlace,
      Address: coverage(inAddress),
      Chronicle: guide.chronicles[article] && !asksForChanges,
      Commonplace: guide.commonplace.has(section),
      Named: names.get(section) ?? 0,
      Elsewhere: !isNamed && guide.subjects.has(shards.map.articles[article].section),
      ExactTitle: exactly('ExactTitle'),
      ExactHeading: exactly('ExactHeading'),
      ExactAlias: exactly('ExactAlias'),
    };
  };

  return {
    exact: exact.map(({ section }) => section),
    score: (section) => ({ section, score: sum(Object.entries(features(section)).map(([feature, value]) => shards.map.weights[feature] * Number(value))) }),
  };
}
