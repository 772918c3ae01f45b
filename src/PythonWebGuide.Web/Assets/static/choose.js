// The result of the chooser (ChooserResult.cs, Choose/_Result.cshtml) for the answers in the address.

import { element, link, read, retitle } from './page.js';
import { readGuide } from './paths.js';

export async function choosePage() {
  const [chooser, { paths }] = await Promise.all([read('choose'), readGuide()]);
  const asked = new URLSearchParams(location.search);
  const given = chooser.questions.flatMap((question) => question.answers.filter((answer) => answer.key === asked.get(question.key)).map((answer) => ({ question, answer })));
  if (!chooser.questions.some((question) => asked.has(question.key))) return;
  const main = document.querySelector('main.choose');
  const result = resultOf(chooser, given, paths);
  for (const { question, answer } of given) document.getElementById(`${question.key}-${answer.key}`).checked = true;
  const heading = main.querySelector('h1');
  retitle(heading, result.title);
  main.querySelector('.lead').textContent = result.best.summary;
  main.querySelector('.lead').after(...shown(result),
    element('p', { className: 'meta' }, 'The address of this page holds your answers: keep it, or send it to a colleague. Nothing else is stored.'),
    element('h2', { id: 'answers' }, 'Change your answers'));
}

const sum = (reasons) => reasons.reduce((points, reason) => points + reason.points, 0);

function resultOf(chooser, given, paths) {
  const ranked = chooser.frameworks.map((framework) => {
    const reasons = given.flatMap(({ question, answer }) => answer.reasons.filter((reason) => reason.framework === framework.key).map((reason) => ({ ...reason, question, answer })));
    return { ...framework, reasons, points: sum(reasons) };
  }).sort((one, other) => other.points - one.points);
  const [best, second] = ranked;
  const pathOf = (slug) => paths.find((path) => path.url === `/paths/${slug}`);
  const own = pathOf(best.path);
  const asked = given.map(({ answer }) => answer).filter((answer) => answer.path && (!answer.pathFor || answer.pathFor === best.key)).map((answer) => pathOf(answer.path)).filter(Boolean);
  const start = asked.at(-1) ?? own;
  const then = asked.at(-2) ?? own;
  const isTie = second?.points === best.points;
  const isEven = given.length === 0 || ranked.every((one) => one.points === best.points);
  return {
    ranked, best, start, isTie,
    then: then === start ? null : then,
    tie: isEven ? chooser.tie : `${best.title} and ${second.title} have equally many points. Read the reasons and take the one whose reasons weigh more for you.`,
    title: given.length === 0 ? `Not sure yet: take ${best.title}` : isTie ? `Close: ${best.title}, then ${second.title}` : `Your answers speak for ${best.title}`,
    // Answers that spoke more for another: what its choice would have brought.
    missed: ranked.slice(1).flatMap((other) => other.reasons.filter((reason) => reason.points > sum(best.reasons.filter(({ question }) => question === reason.question))).map((reason) => ({ other, reason }))),
  };
}

const quoted = (text) => element('q', {}, text);

function shown({ ranked, best, start, then, isTie, tie, missed }) {
  return [
    ...isTie ? [element('p', {}, tie)] : [],
    ...start ? [element('p', { className: 'continue' }, element('span', {}, `Start with “${start.title}”: ${start.summary}`), ' ', link(start.url, 'Start the path', 'button'))] : [],
    ...start && then ? [element('p', {}, 'Then go on with ', link(then.url, then.title), '; steps that both have keep their ticks.')] : [],
    element('ol', { className: 'ranking' }, ...ranked.map((framework) => element('li', {},
      element('h2', {}, `${framework.title} `, element('span', { className: 'meta' }, `${framework.points} ${Math.abs(framework.points) === 1 ? 'point' : 'points'}`)),
      framework.reasons.length === 0 ? element('p', {}, 'None of your answers says anything about it.') : element('ul', { className: 'reasons' }, ...framework.reasons.map(reasonOf))))),
    element('section', {}, element('h2', {}, `What you give up with ${best.title}`), element('ul', {},
      ...best.givesUp.map((lost) => element('li', {}, lost)),
      ...missed.map(({ other, reason }) => element('li', {}, 'To ', quoted(reason.answer.text), `, ${other.title} would have brought: ${reason.text}`)))),
  ];
}

const reasonOf = ({ points, answer, text }) => element('li', {},
  element('strong', { className: 'points' }, (points > 0 ? '+' : '−') + Math.abs(points)), ' ', element('span', {}, quoted(answer.text), `: ${text}`));
