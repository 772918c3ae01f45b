// Puts the sections in order that a plan finds: first by the impacts of what they have, then the best by a closer look (SectionSearch.cs).

import { judgeOf } from './judge.js';

const most = { candidates: 150, hits: 3 };
const phraseImpact = 0.8;
const secondHit = 0.1;
const worthShowing = 0.4;

export async function rank(plan, shards) {
  const { sections, articles } = await firstStage(plan, shards);
  const required = plan.groups.flatMap((group, number) => (group.isRequired ? [number] : []));
  for (const [section, { groups }] of sections) if (!required.every((group) => groups.has(group))) sections.delete(section);
  const judge = await judgeOf(plan, shards, sections, articles);
  const front = [...sections].map(([section, { score }]) => ({ section, score: score + (articles.get(shards.sections[section].article)?.score ?? 0) }))
    .sort((one, other) => other.score - one.score || one.section - other.section).slice(0, most.candidates).map(({ section }) => section);
  const candidates = new Set(required.length > 0 ? front : [...front, ...front.map((section) => shards.leads[shards.sections[section].article]), ...judge.exact]);
  const ranked = [...grouped([...candidates].map(judge.score), shards)].map(([article, found]) => {
    found.sort((one, other) => other.score - one.score || one.section - other.section);
    return { article, score: found[0].score + secondHit * Math.max(0, found[1]?.score ?? 0), hits: found.filter(({ section, score }, at) => at === 0 || (sections.has(section) && score >= worthShowing * found[0].score)).slice(0, most.hits) };
  });
  const total = new Set([...sections.keys()].map((section) => shards.sections[section].article)).size;
  return { total, ranked: ranked.sort((one, other) => other.score - one.score || one.article - other.article) };
}

// Of each group only its best alternative counts.
async function firstStage(plan, shards) {
  const [sections, articles] = [new Map(), new Map()];
  for (const [number, group] of plan.groups.entries()) {
    for (const { stems, weight } of group.alternatives) {
      const all = await Promise.all(stems.map((stem) => shards.postings(stem)));
      for (const [id, impact] of together(all.map((one) => one.sections))) note(sections, id, number, group.rarity * weight * impact);
      for (const [id, impact] of together(all.map((one) => one.articles))) note(articles, id, number, group.rarity * weight * impact);
    }
    for (const section of group.phrase ?? []) {
      note(sections, section, number, group.rarity * phraseImpact);
      note(articles, shards.sections[section].article, number, group.rarity * phraseImpact);
    }
  }
  return { sections, articles };
}

// The places that have all of the stems, with the least of their impacts.
const together = (lists) => lists.slice(1).reduce((both, list) => {
  const impacts = new Map(list);
  return both.filter(([id]) => impacts.has(id)).map(([id, impact]) => [id, Math.min(impact, impacts.get(id))]);
}, lists[0]);

const note = (sums, id, group, value) => {
  const sum = sums.get(id) ?? { score: 0, groups: new Map() };
  const before = sum.groups.get(group) ?? 0;
  sum.score += Math.max(0, value - before);
  sum.groups.set(group, Math.max(before, value));
  sums.set(id, sum);
};

const grouped = (found, shards) => {
  const groups = new Map();
  for (const one of found) {
    const { article } = shards.sections[one.section];
    groups.set(article, [...(groups.get(article) ?? []), one]);
  }
  return groups;
};
