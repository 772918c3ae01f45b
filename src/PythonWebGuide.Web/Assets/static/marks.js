// The mark of one page, as /progress/mark has it (Progress/Mark.cshtml).

import { button, callout, element, link } from './page.js';
import { PathProgress, readGuide } from './paths.js';
import { Progress, isFinished, labelOf, states } from './progress.js';

// Takes the action of a form; the answer is what the reader is shown.
export async function mark(slug, action) {
  const { articles } = await readGuide();
  const isKept = Progress.ofReader().with(articles[slug].ids, action === 'undo' ? states.none : states.done).store();
  return markedOf(slug, isKept);
}

export async function markedOf(slug, isKept = true) {
  const { articles } = await readGuide();
  const its = Progress.ofReader().of(articles[slug].ids);
  const next = (await PathProgress.all()).filter((path) => path.step(slug) && path.next);
  const form = element('form', { className: 'actions', method: 'post' }, isFinished(its) ? button('Undo', 'button quiet', { name: 'action', value: 'undo' }) : button('Mark as done', 'button', { name: 'action', value: 'done' }));
  form.setAttribute('action', `/progress/mark/${slug}`);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    (await import('./forms.js')).submit(form, event.submitter);
  });
  return element('section', { className: 'marked', ariaLabel: 'Your mark' },
    ...isKept ? [] : [refused()],
    element('p', { className: isFinished(its) ? 'state finished' : 'state', role: 'status' }, labelOf(its)),
    ...next.length === 0 ? [] : [element('ul', { className: 'go-on' }, ...next.map(({ path, next: step }) => element('li', {}, `Next in ${path.title}: `, link(step.url, step.article.title))))],
    form);
}

export const refused = () => callout('warning', 'Your progress could not be kept', 'Your browser refused the cookie in which the guide keeps your progress, so this mark is not remembered. Everything stays readable: go on with the links. To be remembered, allow cookies for this site.');
