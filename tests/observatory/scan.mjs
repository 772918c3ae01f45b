// Judges each kind of page by the MDN HTTP Observatory's own rules. Its command takes only a host name, ports 80 and 443, and pages
// that answer 200; so its parts are called one by one.
//
//     node scan.mjs HTTP-PORT HTTPS-PORT    (NODE_EXTRA_CA_CERTS names the certificate)
import https from 'node:https';
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js';
import { getGradeForScore, getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js';

const [httpPort, httpsPort] = process.argv.slice(2).map(Number);
const step = '/paths/getting-started/set-up-python-with-uv';
const kinds = [ // name, address, status, asked for
  ['home', '/', 200, 135],
  ['article', '/guide/start/your-first-web-page', 200, 135],
  ['search', '/search?q=django+orm', 200, 135],
  ['compare', '/compare', 200, 135],
  ['nothing found', '/nothing', 404, 135],
  ['bad request', '/search?page=x', 400, 135],
  ['path', '/paths/getting-started', 200, 140],
  ['step', step, 200, 140],
  ['progress', '/progress', 200, 140],
];

/** The cookie of a reader who has finished one step. */
function cookie() {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: `https://localhost:${httpsPort}`, 'Sec-Fetch-Site': 'same-origin' };
  return new Promise((resolve, reject) => {
    const request = https.request({ host: 'localhost', port: httpsPort, path: step, method: 'POST', headers }, (answer) => {
      answer.resume();
      const set = answer.headers['set-cookie'];
      if (set) resolve(set[0].split(';')[0]);
      else reject(new Error(`A finished step sets no cookie: ${answer.statusCode}`));
    });
    request.on('error', reject);
    request.end('action=done');
  });
}

/** As the package's scan counts: what is more than 100 counts only where little is lost. */
function judged(found) {
  const results = ALL_TESTS.map((test) => test(found)).filter((result) => result.result);
  const changes = results.map((result) => [result.result, getScoreModifier(result.result)]);
  const lost = changes.reduce((sum, [, change]) => sum + Math.min(change, 0), 0);
  const won = changes.reduce((sum, [, change]) => sum + Math.max(change, 0), 0);
  const score = 100 + lost + (100 + lost >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? won : 0);
  return { ...getGradeForScore(score), failed: results.filter((result) => !result.pass).map((result) => result.result), missed: changes.filter(([, change]) => change <= 0).map(([name]) => name) };
}

const progress = await cookie();
let short = 0;
console.log(`${'page'.padEnd(15)}status  score  grade  asked for`);
for (const [name, path, status, asked] of kinds) {
  const headers = ['Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', ...(asked === 140 ? [`Cookie: ${progress}`] : [])];
  const found = await retrieve('localhost', { httpPort, httpsPort, path, headers });
  if (!found.responses.auto) throw new Error(`${path} does not answer`);
  const { score, grade, failed, missed } = judged(found);
  console.log(`${name.padEnd(15)}${String(found.responses.auto.status).padStart(6)}${String(score).padStart(7)}${grade.padStart(7)}${String(asked).padStart(11)}`);
  if (score >= asked && failed.length === 0 && found.responses.auto.status === status) continue;
  short++;
  console.log(`  ${failed.length > 0 ? `failed: ${failed.join(', ')}; ` : ''}no points for: ${missed.join(', ')}`);
}
process.exitCode = short > 0 ? 1 : 0;
