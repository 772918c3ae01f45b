// What all parts of a static copy need of the browser.

export const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

export async function read(name) {
  const answer = await fetch(new URL(`./${name}.json`, import.meta.url));
  if (!answer.ok) throw new Error(`${name} of the static copy answers ${answer.status}.`);
  return answer.json();
}

// As the server's pages say it: "45 min", "1 h 20 min".
export const duration = (minutes) => [minutes >= 60 && `${Math.floor(minutes / 60)} h`, (minutes % 60 > 0 || minutes < 60) && `${minutes % 60} min`].filter(Boolean).join(' ');

// A box that says how something went; put in front, it is read out.
export const callout = (kind, title, text, role = 'status') =>
  element('div', { className: `callout ${kind}`, role }, element('p', { className: 'callout-title' }, title), element('p', {}, text));

export const link = (href, text, className = '') => element('a', { href, className }, text);

export const button = (text, className = 'button', properties = {}) => element('button', { type: 'submit', className, ...properties }, text);

// A title takes the place of another one, in the page and above it.
export function retitle(heading, title) {
  document.title = document.title.replace(heading.textContent.trim(), title);
  heading.textContent = title;
}
