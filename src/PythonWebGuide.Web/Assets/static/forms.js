// Takes the forms that elsewhere the server takes, and does what it would do.

import { judged } from './checks.js';
import { mark, refused } from './marks.js';
import { element, retitle } from './page.js';
import { PathProgress, readGuide } from './paths.js';
import { Progress, states } from './progress.js';
import { reset, takeOver } from './take-over.js';

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

// Without a server there is no diagnosis; the message itself, which is the last line, can be looked for.
function findError(text) {
  const message = text.trim().split('\n').at(-1).trim();
  if (message !== '') location.href = `/search?q=${encodeURIComponent(message.slice(0, 256))}`;
}
