// Results while one types in the search field of the header (ARIA combobox with a list). Without this the form does the same.
{
  const input = document.getElementById('site-q');
  const pause = 100;
  const most = 7;
  let list, status, request, timer, copy, options = [], active = -1, turn = 0;

  const close = () => {
    turn++;
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    select(-1);
  };

  const select = (index) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const optionOf = (result, index) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const snippet = document.createElement('small');
    item.role = 'presentation';
    link.role = 'option';
    link.id = `site-found-${index}`;
    link.tabIndex = -1;
    link.href = result.dataset.url;
    link.ariaSelected = 'false';
    link.textContent = result.querySelector('h2').textContent;
    for (const node of result.querySelector('p').childNodes) snippet.append(document.importNode(node, true));
    link.append(snippet);
    item.append(link);
    return item;
  };

  const show = (page) => {
    if (active >= 0) return; // a list stays as it is while one walks in it
    const items = [...page.querySelectorAll('.result')].slice(0, most).map(optionOf);
    list.replaceChildren(...items);
    options = items.map((item) => item.firstChild);
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    status.textContent = page.querySelector('.count')?.textContent ?? '';
  };

  const ask = () => {
    request?.abort(); // a stale answer never comes
    const typed = input.value.trim();
    if (typed === '') return close();
    if (copy) return askCopy();
    request = new XMLHttpRequest();
    request.open('GET', `/search?q=${encodeURIComponent(input.value)}`);
    request.responseType = 'document';
    request.addEventListener('load', ({ target: { status: code, response } }) => {
      if (code === 200 && response?.querySelector('.count')) show(response);
      else if (code === 200 || code === 404) copyPart('search').then((found) => { if (copy = found) askCopy(); }); // nobody searched
    });
    request.send();
  };

  const askCopy = async () => {
    const own = ++turn;
    const page = await copy.suggest(input.value);
    if (turn === own) show(page);
  };

  const onKey = (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault(); // keeps what was typed
      close();
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault();
      options[active].click();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      if (list.hidden) return ask();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = active + step;
      select(next < -1 ? options.length - 1 : next >= options.length ? -1 : next);
    }
  };

  const prepare = () => {
    list = document.createElement('ul');
    list.className = 'found';
    list.id = 'site-found';
    list.role = 'listbox';
    list.ariaLabel = 'Pages found';
    list.hidden = true;
    status = document.createElement('div');
    status.className = 'visually-hidden';
    status.role = 'status';
    input.form.append(list, status);
    input.role = 'combobox';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('input', () => {
      clearTimeout(timer);
      select(-1);
      timer = setTimeout(ask, pause);
    });
    input.addEventListener('keydown', onKey);
    input.form.addEventListener('focusout', (event) => { if (!input.form.contains(event.relatedTarget)) close(); });
    input.form.addEventListener('submit', close);
    list.addEventListener('mousedown', (event) => event.preventDefault()); // the field keeps the focus until the click
  };

  input?.addEventListener('focus', prepare, { once: true });
  if (input && document.activeElement === input) input.dispatchEvent(new Event('focus')); // the reader was quicker than this file
}
