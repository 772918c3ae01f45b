// Takes the forms that elsewhere the server takes, and does what it would do.

import { callout, element, link, retitle } from './page.js';
import { judged } from './checks.js';
import { mark, refused } from './marks.js';
import { PathProgress, readGuide } from './paths.js';
import { Progress, dated, states } from './progress.js';

export async function submit(form, submitter) {
  const [, place, one, two] = form.getAttribute('action').split('/');
  if (place === 'paths') return markStep(form, submitter.value, one, two);
  if (place === 'progress' && one === 'mark') return markPage(two, submitter.value);
  if (place === 'progress' && one === 'import') return takeOver(form.elements.code.value);
  if (place === 'progress' && one === 'reset') return reset(form.elements.everything?.value === 'yes');
  if (place === 'errors') return findError(form.elements.text.value);
}

async function markStep(form, action, pathSlug, slug) {
  const { articles } = await readGuide();
  if (action === 'known' && !(await isKnown(form, slug))) return;
  const isKept = Progress.ofReader().with(articles[slug].ids, { done: states.done, known: states.known }[action] ?? states.none).store();
  if (!isKept) return tell(form, refused());
  const path = (await PathProgress.all()).find((one) => one.path.url === `/paths/${pathSlug}`);
  const step = path.step(slug);
  location.href = action === 'undo' ? step.url : path.after(step)?.url ?? path.path.url;
}

// The questions that go with "I know this already" may be left out; a wrong answer is explained, and the reader decides.
async function isKnown(form, slug) {
  const answered = [1, 2].map((number) => [number, new FormData(form).getAll(`answer${number}`)]).filter(([, answers]) => answers.length > 0);
  const found = await Promise.all(answered.map(([number, answers]) => judged(slug, number, answers)));
  if (found.every(({ isRight }) => isRight)) return true;
  for (const { element: shown } of found) shown.querySelector('.again')?.parentElement.remove();
  tell(form, element('div', {}, element('p', {}, 'Look at the choices below, then decide: read the step, or skip it all the same.'), ...found.map(({ element: shown }) => shown)));
  return false;
}

function tell(form, box) {
  form.replaceWith(box);
  box.tabIndex = -1;
  box.focus();
}

async function markPage(slug, action) {
  const marked = await mark(slug, action);
  if (location.pathname !== `/progress/mark/${slug}`) return location.assign(`/progress/mark/${slug}`);
  const shown = document.querySelector('.marked');
  retitle(document.querySelector('h1'), document.querySelector('h1').textContent.trim().replace(/^[^:]+/, action === 'undo' ? 'Not done yet' : 'Done'));
  shown.replaceWith(marked);
  marked.tabIndex = -1;
  marked.focus();
}

// First shows what would change; nothing that the reader has is lost.
async function takeOver(text) {
  const main = document.getElementById('site-main');
  const pasted = Progress.parsePasted(text);
  const before = Progress.ofReader();
  if (pasted.isEmpty) {
    main.querySelector(':scope > .callout')?.remove();
    main.querySelector('h1').after(callout('warning', 'That is not a code of this guide', 'A code begins with “1.” and has nine characters for each page. Copy it whole; spaces and line ends do no harm. Nothing was changed.', 'alert'));
    return;
  }
  const articles = Object.values((await readGuide()).articles);
  const merged = before.merged(pasted, articles);
  const changes = articles.map((article) => ({ article, change: changeOf(before.of(article.ids), merged.of(article.ids)) })).filter(({ change }) => change);
  const take = element('button', { type: 'button', className: 'button' }, 'Take it over');
  take.addEventListener('click', () => {
    if (merged.store()) location.href = '/progress?said=taken';
    else take.after(refused());
  });
  ask('Take this progress over?', changes.length === 0
    ? [element('p', { className: 'lead' }, 'Nothing would change: you have all of it already.')]
    : [element('p', { className: 'lead' }, `${changes.length} ${changes.length === 1 ? 'page' : 'pages'} would change; everything else stays as it is.`),
      element('ul', {}, ...changes.map(({ article, change }) => element('li', {}, link(article.url, article.title), `: ${change}`)))],
  changes.length === 0 ? [] : [take], 'Back, change nothing');
}

function changeOf(before, after) {
  const bits = (number) => [1, 2, 4, 8].filter((bit) => number & bit).length;
  const more = bits(after.answers) - bits(before.answers);
  const parts = [];
  if (after.state > 0 && (before.state !== after.state || before.day !== after.day)) parts.push(`${after.state === states.done ? 'done' : 'known already'}, ${dated(after.day)}`);
  if (more > 0) parts.push(`${more} more ${more === 1 ? 'question' : 'questions'} answered right`);
  return parts.join('; ');
}

function reset(everything) {
  const { code } = Progress.ofReader();
  const sure = element('button', { type: 'button', className: 'button' }, everything ? 'Yes, forget me' : 'Yes, remove my progress');
  sure.addEventListener('click', () => {
    new Progress().store();
    try { if (everything) localStorage.clear(); } catch { /* nothing is kept there then */ }
    location.href = '/progress?said=removed';
  });
  ask(everything ? 'Forget everything?' : 'Remove your progress?', [
    element('p', { className: 'lead' }, `${everything ? 'Your progress, your theme and your choice of tabs are removed from this browser.' : 'All your ticks and right answers are removed from this browser.'} There is no other copy.`),
    ...code === '' ? [] : [element('p', {}, 'If you may want it back, keep this code first:'), element('label', { htmlFor: 'export-code' }, 'Your code'), element('textarea', { id: 'export-code', className: 'code-text', rows: 3, readOnly: true, value: code })],
  ], [sure], 'No, keep it');
}

// A question in the place of the page.
function ask(title, parts, buttons, back) {
  const main = document.getElementById('site-main');
  const heading = main.querySelector('h1');
  retitle(heading, title);
  main.replaceChildren(heading, ...parts, element('div', { className: 'actions' }, ...buttons, ' ', link('/progress', back, 'button quiet')));
  main.focus();
  scrollTo(0, 0);
}

// Without a server there is no diagnosis; the message itself, which is the last line, can be looked for.
function findError(text) {
  const message = text.trim().split('\n').at(-1).trim();
  if (message !== '') location.href = `/search?q=${encodeURIComponent(message.slice(0, 256))}`;
}
