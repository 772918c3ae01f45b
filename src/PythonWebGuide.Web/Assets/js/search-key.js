// "/" and Ctrl+K or Cmd+K lead to the search box.
addEventListener('keydown', (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
  const wanted = (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
  if (!wanted) return;
  event.preventDefault();
  document.getElementById('site-q')?.select();
  document.getElementById('site-q')?.focus();
});
