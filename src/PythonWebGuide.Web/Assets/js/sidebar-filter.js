// A field above the list of pages that narrows it: over all pages of the guide, whose list is fetched at the first use.
{
  const fold = document.querySelector('.sidebar-fold');
  if (fold) {
    const tree = fold.querySelector('ul');
    const field = Object.assign(document.createElement('input'), { type: 'search', id: 'site-filter', placeholder: 'Filter pages', autocomplete: 'off', ariaLabel: 'Filter pages by title' });
    const list = Object.assign(document.createElement('ul'), { hidden: true });
    const status = Object.assign(document.createElement('p'), { className: 'visually-hidden', role: 'status' });
    let pages = [];

    const show = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = words.length === 0 ? [] : pages.filter((page) => words.every((word) => page.key.includes(word)));
      list.replaceChildren(...found.map((page) => {
        const item = document.createElement('li');
        item.append(Object.assign(document.createElement('a'), { href: page.url, textContent: page.title }));
        return item;
      }));
      list.hidden = words.length === 0;
      tree.hidden = words.length > 0;
      status.textContent = words.length === 0 ? '' : `${found.length} ${found.length === 1 ? 'page' : 'pages'}`;
    };

    field.addEventListener('focus', () => {
      const request = new XMLHttpRequest();
      request.open('GET', '/llms.txt');
      request.addEventListener('load', () => {
        pages = [...request.responseText.matchAll(/^- \[(.+)\]\(([^)]+)\.md\): /gm)].map(([, title, url]) => ({ title, url: new URL(url).pathname, key: title.toLowerCase() }));
        show();
      });
      request.send();
    }, { once: true });
    field.addEventListener('input', show);
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || field.value === '') return;
      event.preventDefault();
      field.value = '';
      show();
    });
    fold.querySelector('summary').after(field, status, list);
  }
}
