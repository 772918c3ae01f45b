// Draws a reader's progress into the pages that elsewhere the server makes for each reader.

import { drawMark, drawProgress } from './draw-progress.js';
import { button, element, link } from './page.js';
import { PathProgress, newsOf, readGuide, toContinue } from './paths.js';
import { Progress, dated, isFinished, iso, labelOf } from './progress.js';

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
    element('span', {}, element('strong', {}, 'Continue where you stopped'), ' ', element('span', { className: 'meta' }, `${path.path.title}, step ${path.next.number} of ${path.needed.length}`)),
    link(path.next.url, path.next.article.title, 'button'));
}

const bar = (path, label) => element('progress', { max: path.needed.length, value: path.finished, ariaLabel: label });

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
  if (isUpdated(step)) main.querySelector('article > .outline-fold, article > .prose').before(element('ul', { className: 'news-list' }, ...newsOf(step).map(({ day, note }) => element('li', {}, element('time', { dateTime: iso(day) }, dated(day)), `: ${note}`))));
  if (!isFinished(step.mark)) return;
  const [section, after] = [main.querySelector('.mark-step'), path.after(step)];
  const actions = element('p', { className: 'actions' }, link(after?.url ?? path.path.url, after ? 'Next step' : 'Back to the path', 'button'));
  if (isUpdated(step)) actions.append(button('Done again, next step', 'button quiet', { name: 'action', value: 'done' }));
  actions.append(button('Undo', 'button quiet', { name: 'action', value: 'undo' }));
  const form = element('form', { method: 'post' }, element('p', { className: 'state finished' }, labelOf(step.mark)), actions);
  form.setAttribute('action', step.url);
  section.replaceChildren(form);
}
