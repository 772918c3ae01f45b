// Answers of MiniSearch to a file of queries, as "engine, query, pages" in tab-separated lines for `relevance`.
//   npm install --no-save minisearch; node minisearch.mjs CORPUS.jsonl QUERIES.tsv > PEERS.tsv
import fs from 'node:fs';
import MiniSearch from 'minisearch';

const [corpus, queries] = process.argv.slice(2);
const sections = fs.readFileSync(corpus, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const lines = fs.readFileSync(queries, 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));

const settings = {
  // As its documentation begins.
  'MiniSearch default': {},
  // Titles and headings first, the last word as a beginning, long words with a fifth of their letters wrong.
  'MiniSearch tuned': {
    boost: { title: 3, heading: 3 },
    prefix: (term, index, terms) => index === terms.length - 1,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  },
};

const index = new MiniSearch({ fields: ['title', 'heading', 'body', 'code', 'idents'], storeFields: ['path'] });
index.addAll(sections);
for (const [name, options] of Object.entries(settings)) {
  let milliseconds = 0;
  for (const [, query] of lines) {
    const start = performance.now();
    const found = index.search(query, options);
    milliseconds += performance.now() - start;
    console.log([name, query, [...new Set(found.slice(0, 200).map((section) => section.path))].slice(0, 10).join('|')].join('\t'));
  }
  console.error(`${name}: ${(milliseconds / lines.length).toFixed(1)} ms a query`);
}
