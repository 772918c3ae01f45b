// Marks a page as done in place: the same form, the answer's own words and links shown where the button stood.
for (const form of document.querySelectorAll('form[data-mark]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const action = event.submitter?.value ?? 'done';
    const show = (marked) => {
      form.replaceWith(marked);
      document.querySelector('article > .state')?.remove(); // of before
      marked.tabIndex = -1;
      marked.focus();
    };
    const copy = await copyPart('marks');
    if (copy) return show(await copy.mark(form.getAttribute('action').split('/').pop(), action));
    postForm(form, { action }, '.marked', show, () => { location.href = form.getAttribute('action'); });
  });
}
