// A copy of the guide on a host without a program does by itself what the server does elsewhere: in modules that only it has.
function staticCopy(part) {
  return import('/static/guide.js').then(({ load }) => load(part));
}

// A page of results that was not searched for.
{
  const typed = new URLSearchParams(location.search).get('q')?.trim();
  if (typed && document.querySelector('main.search:not(:has(.count))')) staticCopy('search').then((copy) => copy.searchPage(), () => {});
}
