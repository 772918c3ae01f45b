// Draws a reader's progress into the pages that elsewhere the server makes for each reader.

import { button, callout, element, link, retitle } from './page.js';
import { markedOf } from './marks.js';
import { PathProgress, readGuide, toContinue } from './paths.js';
import { Progress, dated, isFinished, iso, labelOf, states } from './progress.js';

export async function draw(said) {
  const main = document.getElementById('site-main');
  const [, place, one, two] = location.pathname.split('/');
  const paths = await PathProgress.all();
  if (place === 'progress' && one === 'mark') return drawMark(main, two);
  if (place === 'progress') return drawProgress(main, said);
  const path = paths.find((candidate) => candidate.path.url === `/paths/${one}`);
  if (!one) drawList(main, paths);
  else if (!two) drawPath(main, path, paths);
  else drawStep(main, path, path.step(two));
}

// Where to go on; the home page shows it as well.
export async function resume() {
  const path = toContinue(await PathProgress.all());
  return path && element('p', { id: 'site-continue', className: 'continue' },
    element('span', {}, `Continue where you stopped: ${path.path.title}, step ${path.next.number} of ${path.needed.length}`),
    link(path.next.url, path.next.article.title, 'button'));
}

const bar = (path, label) => element('progress', { max: path.needed.length, value: path.finished, ariaLabel: label });

const newsOf = ({ article, mark }) => (isFinished(mark) ? article.changes.filter(({ day }) => day > mark.day) : []);
const isUpdated = (step) => newsOf(step).length > 0;

function state(place, step) {
  place.classList.toggle('finished', isFinished(step.mark));
  place.replaceChildren(labelOf(step.mark), ...isUpdated(step) ? [' ', element('span', { className: 'news' }, 'Updated since you finished')] : []);
}

async function drawList(main, paths) {
  const box = await resume();
  if (box) main.querySelector('.cards').before(box);
  for (const path of paths.filter(({ isStarted }) => isStarted))
    main.querySelector(`.card > a[href="${path.path.url}"]`).parentElement.append(bar(path, path.path.title), element('p', { className: 'state finished' }, path.label));
}

function drawPath(main, path, paths) {
  if (path.isStarted) {
    const line = main.querySelector('.meta-line');
    line.append(element('li', {}, path.label));
    line.after(bar(path, 'Your progress on this path'));
  }
  const action = main.querySelector('.actions .button');
  if (path.next) Object.assign(action, { href: path.next.url, textContent: `${path.isStarted ? 'Continue with' : 'Start with'} step ${path.next.number}: ${path.next.article.title}` });
  else if (path.challenge && !isFinished(path.challenge.mark)) Object.assign(action, { href: path.challenge.url, textContent: `Take the challenge: ${path.challenge.title}` });
  else Object.assign(action, { href: '/paths', textContent: 'Choose another path' });
  for (const item of main.querySelectorAll('.path-steps > li')) {
    const step = path.step(item.querySelector('a').pathname.split('/').pop());
    item.classList.toggle('finished', isFinished(step.mark));
    state(item.querySelector('.state'), step);
  }
  if (path.challenge) state(main.querySelector('.path-end .state'), { mark: path.challenge.mark, article: path.challenge });
  for (const item of main.querySelectorAll('.go-on li')) {
    const next = paths.find((other) => other.path.url === item.querySelector('a').pathname);
    if (next?.isStarted) item.append(` You have ${next.finished} of its ${next.needed.length} steps already.`);
  }
  drawEntry(main);
}

async function drawEntry(main) {
  const { articles } = await readGuide();
  for (const needed of main.querySelectorAll('.facts dd li > a'))
    if (isFinished(Progress.ofReader().of(articles[needed.pathname.split('/').pop()].ids))) needed.after(': done');
}

function drawStep(main, path, step) {
  const count = main.querySelector('.step-count');
  count.textContent = count.textContent.replace(/[0-9]+ done/, `${path.finished} done`);
  main.querySelector('progress').value = path.finished;
  state(main.querySelector('article > .state'), step);
  if (isUpdated(step)) main.querySelector('article > .state').after(element('ul', { className: 'news-list' }, ...newsOf(step).map(({ day, note }) => element('li', {}, element('time', { dateTime: iso(day) }, dated(day)), `: ${note}`))));
  if (!isFinished(step.mark)) return;
  const [section, after] = [main.querySelector('.mark-step'), path.after(step)];
  const actions = element('p', { className: 'actions' }, link(after?.url ?? path.path.url, after ? 'Next step' : 'Back to the path', 'button'));
  if (isUpdated(step)) actions.append(button('Done again, next step', 'button quiet', { name: 'action', value: 'done' }));
  actions.append(button('Undo', 'button quiet', { name: 'action', value: 'undo' }));
  const form = element('form', { method: 'post' }, element('p', { className: 'state finished' }, labelOf(step.mark)), actions);
  form.setAttribute('action', step.url);
  section.replaceChildren(form);
}

async function drawMark(main, slug) {
  const { articles } = await readGuide();
  if (!isFinished(Progress.ofReader().of(articles[slug].ids))) return;
  retitle(main.querySelector('h1'), `Done: ${articles[slug].title}`);
  main.querySelector('.marked').replaceWith(await markedOf(slug));
}

const sayings = {
  taken: () => callout('tip', 'Taken over', 'The code is part of your progress now.'),
  removed: () => callout('tip', 'Removed', 'Nothing is remembered of you any more.'),
};

async function drawProgress(main, said) {
  const progress = Progress.ofReader();
  if (said in sayings && progress.isEmpty === (said === 'removed')) main.querySelector('h1').after(sayings[said]());
  if (progress.isEmpty) return;
  const marks = Object.values((await readGuide()).articles).map((article) => ({ article, mark: progress.of(article.ids) })).filter(({ mark }) => mark.state > 0 || mark.answers > 0);
  const finished = marks.filter(({ mark }) => isFinished(mark)).length;
  main.querySelector('.lead').replaceWith(
    element('p', { className: 'lead' }, `${finished} ${finished === 1 ? 'page' : 'pages'} finished. `, link('/paths', 'Continue on your path'), '.'),
    element('details', { className: 'marks' }, element('summary', {}, 'All that is remembered, page by page'), element('ul', {}, ...marks.map(({ article, mark }) => element('li', {}, link(article.url, article.title), `: ${remembered(mark)}${isUpdated({ article, mark }) ? '. Updated since you finished' : ''}`)))),
    takeAlong(progress.code));
}

const remembered = ({ state: its, day, answers }) => {
  const right = [1, 2, 4, 8].filter((bit) => answers & bit).length;
  return ({ [states.done]: `done on ${dated(day)}`, [states.known]: `known already, since ${dated(day)}` }[its] ?? 'not finished') + (right > 0 ? `, ${right} answered right` : '');
};

function takeAlong(code) {
  const text = element('textarea', { id: 'export-code', className: 'code-text', rows: 3, readOnly: true, spellcheck: false, value: code });
  text.addEventListener('focus', () => text.select());
  return element('section', {}, element('h2', {}, 'Take it along'), element('p', {}, 'This code is your progress. Keep it as a note, or bring it to another browser.'),
    element('label', { htmlFor: 'export-code' }, 'Your code'), text,
    element('p', { className: 'actions' },
      Object.assign(link(URL.createObjectURL(new Blob([`${code}\n`], { type: 'text/plain' })), 'Save as a text file', 'button quiet'), { download: 'python-web-guide-progress.txt' }), ' ',
      link(`${location.origin}/progress#p=${code}`, 'Link to open elsewhere', 'button quiet')));
}
