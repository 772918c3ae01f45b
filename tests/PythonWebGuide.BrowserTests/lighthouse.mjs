// Lighthouse (mobile) on one page of each kind, several times; prints the medians and what lost points. Performance hangs on what else
// the machine does: a page that falls short is judged at least three times, so that the median is not one moment's.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [site, runs, ...wanted] = [process.argv[2], Number(process.argv[3]), ...process.argv.slice(4)];
const leastPerformance = Number(process.env.GUIDE_LIGHTHOUSE_PERFORMANCE ?? 100);
const kinds = {
  home: '/',
  section: '/guide/django',
  article: '/guide/start/your-first-web-page',
  search: '/search?q=django+orm',
  path: '/paths/getting-started',
  step: '/paths/getting-started/set-up-python-with-uv',
  glossary: '/glossary',
  choose: '/choose',
  compare: '/compare',
};
const exempt = { search: ['seo'] }; // search results are not to be indexed, which costs points
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A report with a score in each category. Lighthouse itself fails now and then, when the browser is late: then once more. */
async function report(address, port) {
  for (let tries = 0; tries < 3; tries++) {
    const { lhr } = await lighthouse(address, { port, onlyCategories: categories, logLevel: 'error' });
    if (categories.every((name) => lhr.categories[name].score !== null)) return lhr;
    const failed = Object.values(lhr.audits).filter((audit) => audit.scoreDisplayMode === 'error').map((audit) => `${audit.id}: ${audit.errorMessage}`);
    console.log(`${address} was not judged: ${lhr.runtimeError?.message ?? failed.join('; ')}`);
  }
  throw new Error(`Lighthouse failed three times on ${address}`);
}

const chrome = await launch({ chromeFlags: ['--headless=new', '--disable-gpu', '--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
let short = 0;
console.log(`${'page'.padEnd(10)}${categories.map((name) => name.padStart(16)).join('')}   performance of each run`);
for (const [kind, address] of Object.entries(kinds).filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
  if (!(await fetch(site + address)).ok) { // a guide need not compare or let choose
    console.log(`${kind.padEnd(10)}is not a page of this site`);
    continue;
  }
  const scores = Object.fromEntries(categories.map((name) => [name, []]));
  const lost = new Set();
  let wantedRuns = runs;
  for (let run = 0; run < wantedRuns; run++) {
    const lhr = await report(site + address, chrome.port);
    for (const name of categories) {
      scores[name].push(Math.round(lhr.categories[name].score * 100));
      for (const { id, weight } of lhr.categories[name].auditRefs) {
        const { score, displayValue } = lhr.audits[id];
        if (weight > 0 && score !== null && score < (name === 'performance' ? 0.9 : 1) && !exempt[kind]?.includes(name)) lost.add(`${id}${displayValue ? ` ${displayValue}` : ''}`);
      }
    }
    if (median(scores.performance) < leastPerformance) wantedRuns = Math.max(runs, 3);
  }
  const medians = categories.map((name) => median(scores[name]));
  console.log(`${kind.padEnd(10)}${medians.map((score) => String(score).padStart(16)).join('')}   ${scores.performance.join(' ')}${lost.size > 0 ? `   lost: ${[...lost].join(', ')}` : ''}`);
  short += categories.filter((name, index) => !exempt[kind]?.includes(name) && medians[index] < (name === 'performance' ? leastPerformance : 100)).length;
}
chrome.kill();
if (short > 0) console.log(`${short} scores are too low.`);
process.exitCode = short > 0 ? 1 : 0;
