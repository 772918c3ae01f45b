// Judges answers to questions: the explanations come as the site itself answers, each with the first choice; here the reader's is put in.

import { Progress } from './progress.js';
import { readGuide } from './paths.js';

export async function judge(form) {
  const data = new FormData(form);
  const slug = form.getAttribute('action').split('/').pop();
  return (await judged(slug, Number(data.get('question')), data.getAll('answer'))).element;
}

export async function judged(slug, number, answers) {
  const [{ articles }, page] = await Promise.all([readGuide(), fetchPage(`./check-${slug}-${number}.html`)]);
  const element = document.importNode(page.querySelector('.judged'), true);
  const choices = [...element.querySelectorAll('.answers > li')].map((item, at) => ({ item, verdict: item.querySelector('.verdict'), isChosen: answers.includes(String(at + 1)) }));
  for (const choice of choices) {
    choice.isRight = choice.verdict.classList.contains('right');
    if (choice.isChosen) choice.item.className = 'chosen';
    else choice.item.removeAttribute('class');
    choice.verdict.textContent = (choice.isRight ? 'Right' : 'Wrong') + (choice.isChosen ? ', and your choice' : '');
  }
  const isRight = choices.every((choice) => choice.isRight === choice.isChosen);
  const verdict = element.querySelector('.verdict[role]');
  verdict.className = `verdict ${isRight ? 'right' : 'wrong'}`;
  verdict.textContent = isRight ? 'Right.' : choices.filter((choice) => choice.isRight).length > 1 ? 'Not quite: each choice is explained below.' : 'Not this one. Each choice is explained below.';
  if (isRight) Progress.ofReader().withAnswer(articles[slug].ids, number).store();
  return { element, isRight };
}

// Fetched as a document: text may not become elements here (Trusted Types).
const fetchPage = (name) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(name, import.meta.url));
  request.responseType = 'document';
  request.addEventListener('load', () => (request.status === 200 ? resolve(request.response) : reject(new Error(`${name} answers ${request.status}.`))));
  request.addEventListener('error', reject);
  request.send();
});
