// Brings progress back from a code, and removes it; both ask first (Progress/Import.cshtml, Reset.cshtml).

import { refused } from './marks.js';
import { callout, element, link, retitle } from './page.js';
import { readGuide } from './paths.js';
import { Progress, answersOf, dated, states } from './progress.js';

// First shows what would change; nothing that the reader has is lost.
export async function takeOver(text) {
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
  const more = answersOf(after) - answersOf(before);
  const parts = [];
  if (after.state > 0 && (before.state !== after.state || before.day !== after.day)) parts.push(`${after.state === states.done ? 'done' : 'known already'}, ${dated(after.day)}`);
  if (more > 0) parts.push(`${more} more ${more === 1 ? 'question' : 'questions'} answered right`);
  return parts.join('; ');
}

export function reset(everything) {
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
