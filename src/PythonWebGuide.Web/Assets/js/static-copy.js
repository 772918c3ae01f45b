// A copy of the guide on a host without a program does by itself what the server does elsewhere, in modules that only it has.
// Pages are the same in both; so this asks, but not before a reader does something that needs the answer.
async function copyPart(name) {
  const { load } = await import('/static/guide.js').catch(() => ({}));
  return load ? load(name) : null;
}

{
  const asked = new URLSearchParams(location.search);
  const { pathname } = location;

  // Results, a comparison or a choice that the address asks for.
  if (asked.get('q')?.trim() && document.querySelector('main.search:not(:has(.count))')) copyPart('search').then((copy) => copy?.searchPage());
  if (pathname === '/choose' && location.search && !document.querySelector('.ranking')) copyPart('choose').then((copy) => copy?.choosePage());
  if (pathname === '/compare' && location.search) copyPart('compare').then((copy) => copy?.comparePage());

  // Pages that are made for each reader.
  if (/^[/](paths|progress)(?=[/]|$)/.test(pathname) && (/progress=1[.]/.test(document.cookie) || asked.has('said'))) {
    const said = asked.get('said');
    copyPart('draw').then((copy) => copy?.draw(said));
  }

  // Says nothing any more once the page was shown.
  if (/^[?](first|said)=/.test(location.search)) history.replaceState(null, '', pathname);

  // Forms, but for those that other scripts send. Where a server runs they go their own way, at once; so this is asked beforehand.
  if (document.querySelector('main form[method=post]:not(.question, [data-mark])')) copyPart('forms').then((copy) => {
    if (!copy) return;
    addEventListener('submit', (event) => {
      if (event.defaultPrevented || event.target.method !== 'post') return;
      event.preventDefault();
      copy.submit(event.target, event.submitter);
    });
  });
}
