// "/" and Ctrl+K or Cmd+K lead to the search box; on small screens the list of pages starts folded.
addEventListener('keydown', (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
  const wanted = (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
  if (!wanted) return;
  event.preventDefault();
  document.getElementById('site-q')?.select();
  document.getElementById('site-q')?.focus();
});

if (matchMedia('(max-width: 63.99rem)').matches) document.querySelector('.sidebar-fold')?.removeAttribute('open');
