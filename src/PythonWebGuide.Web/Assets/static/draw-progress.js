// Draws what is remembered of a reader into /progress and /progress/mark (Features/Progress).

import { callout, element, link, retitle } from './page.js';
import { markedOf } from './marks.js';
import { newsOf, readGuide } from './paths.js';
import { Progress, answersOf, dated, isFinished, states } from './progress.js';

export async function drawMark(main, slug) {
  const { articles } = await readGuide();
  if (!isFinished(Progress.ofReader().of(articles[slug].ids))) return;
  retitle(main.querySelector('h1'), `Done: ${articles[slug].title}`);
  main.querySelector('.marked').replaceWith(await markedOf(slug));
}

const sayings = {
  taken: () => callout('tip', 'Taken over', 'The code is part of your progress now.'),
  removed: () => callout('tip', 'Removed', 'Nothing is remembered of you any more.'),
};

export async function drawProgress(main, said) {
  const progress = Progress.ofReader();
  if (said in sayings && progress.isEmpty === (said === 'removed')) main.querySelector('h1').after(sayings[said]());
  if (progress.isEmpty) return;
  const marks = Object.values((await readGuide()).articles).map((article) => ({ article, mark: progress.of(article.ids) })).filter(({ mark }) => mark.state > 0 || mark.answers > 0);
  const finished = marks.filter(({ mark }) => isFinished(mark)).length;
  main.querySelector('.lead').replaceWith(
    element('p', { className: 'lead' }, `${finished} ${finished === 1 ? 'page' : 'pages'} finished. `, link('/paths', 'Continue on your path'), '.'),
    element('details', { className: 'marks' }, element('summary', {}, 'All that is remembered, page by page'), element('ul', {}, ...marks.map(({ article, mark }) => element('li', {}, link(article.url, article.title), `: ${remembered(mark)}${newsOf({ article, mark }).length > 0 ? '. Updated since you finished' : ''}`)))),
    takeAlong(progress.code));
}

const remembered = ({ state: its, day, answers }) => {
  const right = answersOf({ answers });
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
