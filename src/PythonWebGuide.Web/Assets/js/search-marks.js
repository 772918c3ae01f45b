// Marks the words of the search that led here, then takes them out of the address, which may be passed on.
{
  const address = new URL(location.href);
  const words = (address.searchParams.get('hl') ?? '').toLowerCase().split(' ').filter((word) => word.length > 1).slice(0, 12);
  const prose = document.querySelector('.prose');
  const most = 60;
  const longestEnding = (word) => Math.min(4, word.length - 2);
  if (address.searchParams.has('hl')) {
    address.searchParams.delete('hl');
    history.replaceState(history.state, '', address);
  }

  const target = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return ''; // somebody cut the address
    }
  };

  const wanted = (segment) => segment.isWordLike && words.some((word) => segment.segment.toLowerCase().startsWith(word) && segment.segment.length - word.length <= longestEnding(word));

  const mark = (text, segmenter) => {
    const segments = [...segmenter.segment(text.data)];
    if (!segments.some(wanted)) return false;
    text.replaceWith(...segments.map((segment) => {
      if (!wanted(segment)) return segment.segment;
      const hit = document.createElement('mark');
      hit.textContent = segment.segment;
      return hit;
    }));
    return true;
  };

  if (prose && words.length > 0 && 'Segmenter' in Intl) {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    walker.currentNode = document.getElementById(target()) ?? prose;
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    let marked = 0;
    for (const text of texts) if (marked < most && mark(text, segmenter)) marked++;
    prose.normalize();
  }
}
