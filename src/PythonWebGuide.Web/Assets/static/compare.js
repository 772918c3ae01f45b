// Narrows the comparison, whose page holds all of it, to what the address asks for (ComparePage.cs).

import { element, retitle } from './page.js';

export function comparePage() {
  const asked = new URLSearchParams(location.search);
  const main = document.querySelector('main.compare');
  const boxes = [...main.querySelectorAll('.compare-form fieldset input')];
  const chosen = boxes.filter((box) => asked.has(box.name));
  const columns = boxes.map((box, at) => ({ box, at, title: box.parentElement.textContent.trim() })).filter(({ box }) => chosen.length < 2 || chosen.includes(box));
  const isShort = asked.get('only') === 'differences';
  for (const box of boxes) box.checked = columns.some((column) => column.box === box);
  document.getElementById('site-only').checked = isShort;
  retitle(main.querySelector('h1'), `${columns.slice(0, -1).map(({ title }) => title).join(', ')} and ${columns.at(-1).title} side by side`);
  const rows = [...main.querySelectorAll(':scope > section:has(> .cells)')].map((section) => narrowed(section, columns));
  const alike = isShort ? rows.filter((row) => new Set(row.by).size === 1) : [];
  for (const { section, key } of alike) {
    section.remove();
    main.querySelector(`.compare-tasks a[href="#${CSS.escape(key)}"]`).parentElement.remove();
  }
  narrowNumbers(main.querySelector('section:has(> #numbers)'), columns, isShort);
  const form = main.querySelector('.compare-form');
  if (isShort) form.after(element('p', { role: 'status' }, `${rows.length - alike.length} of ${rows.length} tasks are done differently.${alike.length > 0 ? ` Done alike, and left out: ${alike.map(({ title }) => title).join(', ')}.` : ''}`));
  if (chosen.length === 1) form.after(element('p', { role: 'status' }, 'Two are needed for a comparison, so all are shown.'));
}

const keep = (items, columns) => items.forEach((item, at) => { if (!columns.some((column) => column.at === at)) item.remove(); });

function narrowed(section, columns) {
  const heading = section.querySelector('h2');
  keep([...section.querySelectorAll('.cell')], columns);
  section.querySelector('.cells').className = `cells of-${section.querySelectorAll('.cell').length}`;
  return { section, key: heading.id, title: heading.textContent.trim(), by: [...section.querySelectorAll('.by')].map((by) => by.firstChild.textContent.trim()) };
}

function narrowNumbers(section, columns, isShort) {
  for (const row of section.querySelectorAll('tr')) keep([...row.children].slice(1), columns);
  for (const row of isShort ? section.querySelectorAll('tbody tr') : []) if (new Set([...row.querySelectorAll('td')].map((cell) => cell.textContent)).size === 1) row.remove();
  const archives = [...section.querySelectorAll('a[href$=".zip"]')];
  archives[0]?.parentElement.replaceChildren('Each application as a whole: ', ...columns.flatMap(({ at }, place) => [archives[at], place === columns.length - 1 ? '.' : ', ']));
  keep([...section.querySelectorAll('.actions > a')], columns);
}
