// Search on a copy of the guide that no program serves: the same results in the same elements as the server's pages have.

import { plan } from './plan.js';
import { rank } from './rank.js';
import { Shards } from './shards.js';
import { snippetOf } from './snippet.js';
import { duration, element, read } from './page.js';
import { stemOf } from './words.js';

const most = 10;
const worthMarking = 0.8;
const kinds = { 'how-to': 'How-to' };

const opened = new Shards(read).open();

// What the list in the header shows while one types.
export async function suggest(typed) {
  const { query, found, results } = await find(typed);
  return element('div', {}, count(query, found.total), element('ol', {}, ...results));
}

// The page of results, in the place of the page without a query.
export async function searchPage() {
  const main = document.querySelector('main.search');
  const typed = new URLSearchParams(location.search).get('q').trim();
  for (const field of [document.getElementById('q'), document.getElementById('site-q')]) field.value = typed;
  document.title = document.title.replace(/^Search/, `Search: ${typed}`);
  main.setAttribute('aria-busy', 'true');
  const { query, groups, found, results, shards, suggestion } = await find(typed);
  const list = main.querySelector('.results');
  list.before(count(query, found.total), ...suggestion ? [suggestion] : []);
  list.replaceChildren(...results.slice(0, most));
  const rest = results.slice(most);
  if (rest.length > 0) list.after(more(list, rest, groups, shards));
  if (results.length > 0) main.querySelector(':scope > section')?.remove();
  else offerTopics(main.querySelector(':scope > section'), query.text);
  main.removeAttribute('aria-busy');
  addSnippets(results.slice(0, most), groups, shards);
}

export async function find(typed) {
  const shards = await opened;
  const { query, groups, suggestion } = await plan(typed, shards);
  const found = await rank({ query, groups }, shards);
  const highlight = [...new Set(groups.filter(({ alternatives: [first] }) => first?.weight >= worthMarking).map(({ alternatives: [first] }) => beginning(first.words)))].join(' ');
  return { query, groups, found, shards, results: found.ranked.map((result) => resultOf(result, shards, highlight)), suggestion: suggestion && suggested(suggestion) };
}

const count = ({ text }, total) =>
  element('p', { className: 'count', role: 'status' }, total === 0 ? `No page matches “${text}”.` : `${total} ${total === 1 ? 'page' : 'pages'} for “${text}”.`);

// All topics, those first that look most like what was typed: by the pairs of letters that both have.
function offerTopics(section, typed) {
  const pairsOf = (text) => new Set([...text.toLowerCase().matchAll(/(?=([\p{L}\p{Nd}]{2}))/gu)].map(([, pair]) => pair));
  const wanted = pairsOf(typed);
  const likeness = ({ textContent }) => {
    const pairs = pairsOf(textContent);
    return (2 * [...pairs].filter((pair) => wanted.has(pair)).length) / (pairs.size + wanted.size || 1);
  };
  const topics = section.querySelector('.topics');
  topics.append(...[...topics.children].map((topic) => [likeness(topic), topic]).sort(([one], [other]) => other - one).map(([, topic]) => topic));
  section.querySelector('h2').textContent = 'Try one of these';
}

const suggested = (better) => element('p', { className: 'suggestion' }, 'These are the results for ', element('a', { href: `/search?q=${encodeURIComponent(better)}` }, better), '.');

// What all forms of a word begin with, where its stem is that.
const beginning = (word) => (word.startsWith(stemOf(word)) ? stemOf(word) : word);

function resultOf({ article: number, hits }, shards, highlight) {
  const article = shards.map.articles[number];
  const [first, ...others] = hits.map((hit) => ({ ...shards.sections[hit.section], place: hit.section - shards.leads[number] }));
  const address = ({ anchor }) => article.url + (highlight ? `?hl=${encodeURIComponent(highlight)}` : '') + (anchor ? `#${anchor}` : '');
  const snippet = ({ place }) => Object.assign(element('p', {}), { snippetOf: { article: number, place } });
  const item = element('li', { className: 'result' },
    element('h2', {}, element('a', { href: address(first) }, article.title + (first.isLead ? '' : `: ${first.heading}`))),
    snippet(first),
    ...others.length === 0 ? [] : [element('ul', { className: 'more-hits' }, ...others.map((hit) => element('li', {},
      element('a', { href: address(hit) }, hit.isLead ? 'Beginning of the page' : (hit.trail ? `${hit.trail} › ` : '') + hit.heading), snippet(hit))))],
    element('p', { className: 'meta' }, [labelOf(article.kind), labelOf(article.level), duration(article.minutes)].join(' · ')));
  item.dataset.url = address(first);
  return item;
}

const labelOf = (name) => kinds[name] ?? name[0].toUpperCase() + name.slice(1);

function more(list, rest, groups, shards) {
  const button = element('button', { type: 'button', className: 'button quiet' }, `Show ${Math.min(most, rest.length)} more`);
  button.addEventListener('click', () => {
    const shown = rest.splice(0, most);
    list.append(...shown);
    shown[0].querySelector('a').focus();
    button.textContent = `Show ${Math.min(most, rest.length)} more`;
    button.hidden = rest.length === 0;
    addSnippets(shown, groups, shards);
  });
  return element('p', { className: 'actions' }, button);
}

// The texts of pages are fetched once the results are there.
async function addSnippets(results, groups, shards) {
  const places = results.flatMap((result) => [...result.querySelectorAll('p')]).filter((place) => place.snippetOf);
  for (const place of places) {
    const texts = await shards.text(place.snippetOf.article);
    place.append(...snippetOf(texts[place.snippetOf.place], groups));
  }
}
