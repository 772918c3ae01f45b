// The three-way theme control in the header.
{
  const select = document.getElementById('site-theme');
  const root = document.documentElement;
  if (select) {
    select.parentElement.hidden = false;
    select.value = root.dataset.theme ?? 'system';
    select.addEventListener('change', () => {
      if (select.value === 'system') delete root.dataset.theme;
      else root.dataset.theme = select.value;
      try { localStorage.setItem('theme', select.value); } catch { /* applies to this page only */ }
    });
  }
}
