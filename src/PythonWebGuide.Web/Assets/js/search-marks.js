// Marks the words of the search that led here, then takes them out of the address, which may be passed on.
{
  const address = new URL(location.href);
  const words = (address.searchParams.get('hl') ?? '').match(/[\p{L}\p{N}]{2,40}/gu)?.slice(0, 12) ?? [];
  const prose = document.querySelector('.prose');
  if (address.searchParams.has('hl')) {
    address.searchParams.delete('hl');
    history.replaceState(history.state, '', address);
  }

  const mark = (start, most) => {
    const pattern = new RegExp(`\\b(?:${words.join('|')})\\p{L}{0,3}\\b`, 'giu');
    const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    const texts = [];
    walker.currentNode = start ?? prose;
    while (texts.length < most && walker.nextNode()) if (walker.currentNode.data.search(pattern) >= 0) texts.push(walker.currentNode);
    for (const text of texts) {
      const parts = [];
      let at = 0;
      for (const found of text.data.matchAll(pattern)) {
        const hit = document.createElement('mark');
        hit.textContent = found[0];
        parts.push(text.data.slice(at, found.index), hit);
        at = found.index + found[0].length;
      }
      parts.push(text.data.slice(at));
      text.replaceWith(...parts);
    }
  };

  if (prose && words.length > 0) mark(document.getElementById(decodeURIComponent(location.hash.slice(1))), 60);
}
