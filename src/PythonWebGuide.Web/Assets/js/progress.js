// Shows the reader's ticks on pages that are the same for everybody: they come from the cookie, never from the page.
{
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const code = /(?:^|; )(?:__Host-)?progress=1[.]([A-Za-z0-9_-]*)/.exec(document.cookie)?.[1] ?? '';
  const marks = new Map();
  const answers = new Map();
  for (let at = 0; at + 9 <= code.length; at += 9) {
    const [state, high, low] = [...code.slice(at + 6, at + 9)].map((digit) => digits.indexOf(digit));
    answers.set(code.slice(at, at + 6), state >> 2);
    if ((state & 3) === 1 || (state & 3) === 2) marks.set(code.slice(at, at + 6), { done: (state & 3) === 2, day: new Date(Date.UTC(2026, 0, 1 + high * 64 + low)) });
  }

  const element = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });
  const dated = (day) => day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const label = (mark) => (mark.done ? `Done on ${dated(mark.day)}` : `Known already, since ${dated(mark.day)}`);

  for (const place of marks.size > 0 ? document.querySelectorAll('[data-progress], [data-mark]') : []) {
    const mark = (place.dataset.progress ?? place.dataset.mark).split(' ').map((id) => marks.get(id)).find(Boolean);
    if (!mark) continue;
    if (place.tagName === 'A') {
      const tick = element('span', 'tick', '');
      tick.append(element('span', 'visually-hidden', ' (done)'));
      place.append(tick);
      continue;
    }
    const button = place.dataset.mark && place.querySelector('button');
    if (button) {
      button.before(element('span', 'state finished', label(mark)));
      Object.assign(button, { value: 'undo', className: 'button quiet', textContent: 'Undo' });
      continue;
    }
    const state = element('p', 'state finished', label(mark));
    if (place.dataset.changed && new Date(place.dataset.changed) > mark.day) state.append(element('span', 'news', 'Updated since you finished'));
    const line = place.querySelector('.meta-line');
    if (line) line.after(state);
    else place.append(state);
  }

  for (const form of document.querySelectorAll('form.question')) {
    const number = Number(form.elements.question.value);
    if ((answers.get(form.dataset.of) >> (number - 1)) & 1) form.querySelector('legend').append(element('span', 'state finished', 'Answered right'));
  }

  // The home page says where to go on. Only the private list of paths knows; until it answers a box of the same size stands there.
  const hero = document.querySelector('.home .hero');
  if (hero && marks.size > 0) {
    const box = element('p', 'continue', '');
    const words = element('span', '', '');
    words.append(element('strong', '', 'Continue where you stopped'), ' ', element('span', 'meta', 'Your marks are kept in this browser'));
    box.append(words, ' ', Object.assign(element('a', 'button', 'Your progress'), { href: '/progress' }));
    hero.after(box);
    const request = new XMLHttpRequest();
    request.open('GET', '/paths');
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const resume = request.response?.getElementById('site-continue');
      if (resume) box.replaceWith(document.importNode(resume, true));
      else copyPart('draw').then((copy) => copy?.resume()).then((drawn) => { if (drawn) box.replaceWith(drawn); });
    });
    request.send();
  }

  // A link with a code fills the form; taking it over stays the reader's own step.
  const pasted = document.getElementById('import-code');
  if (pasted && location.hash.startsWith('#p=')) {
    pasted.value = location.hash.slice(3); // a code has no character that would be encoded
    history.replaceState(null, '', location.pathname);
    pasted.closest('form').querySelector('button').focus();
  }
  document.getElementById('export-code')?.addEventListener('focus', (event) => event.target.select());
  document.querySelector('form[data-forget]')?.addEventListener('submit', () => { try { localStorage.clear(); } catch { /* nothing is kept there then */ } });
}
