// Answers of lunr to a file of queries, as "engine, query, pages" in tab-separated lines for `relevance`.
//   npm install --no-save lunr; node lunr.mjs CORPUS.jsonl QUERIES.tsv > PEERS.tsv
import fs from 'node:fs';
import lunr from 'lunr';

const [corpus, queries] = process.argv.slice(2);
const sections = fs.readFileSync(corpus, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const lines = fs.readFileSync(queries, 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
const paths = new Map(sections.map((section) => [String(section.id), section.path]));

const index = lunr(function () {
  this.ref('id');
  this.field('title', { boost: 3 });
  this.field('heading', { boost: 3 });
  for (const field of ['body', 'code', 'idents']) this.field(field);
  for (const section of sections) this.add(section);
});

const settings = {
  // The query as it is typed, which its documentation begins with; some signs throw.
  'lunr, raw query': (query) => index.search(query),
  // Each word as it is, as a beginning, and with one edit.
  'lunr, built query': (query) => index.query((builder) => {
    for (const token of lunr.tokenizer(query)) {
      builder.term(token, { boost: 10 });
      builder.term(token, { boost: 2, wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
      if (String(token).length > 3) builder.term(token, { editDistance: 1, usePipeline: false });
    }
  }),
};

for (const [name, search] of Object.entries(settings)) {
  let [milliseconds, thrown] = [0, 0];
  for (const [, query] of lines) {
    const start = performance.now();
    let found = [];
    try {
      found = search(query);
    } catch {
      thrown++;
    }
    milliseconds += performance.now() - start;
    console.log([name, query, [...new Set(found.slice(0, 200).map((result) => paths.get(result.ref)))].slice(0, 10).join('|')].join('\t'));
  }
  console.error(`${name}: ${(milliseconds / lines.length).toFixed(1)} ms a query, ${thrown} threw`);
}
