// Marks a page as done in place: the same form, the answer's own words and links shown where the button stood.
for (const form of document.querySelectorAll('form[data-mark]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    const fallBack = () => { location.href = form.getAttribute('action'); }; // form.action is the button of that name
    request.open('POST', form.getAttribute('action'));
    request.responseType = 'document';
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.addEventListener('error', fallBack);
    request.addEventListener('load', () => {
      const answer = request.response?.querySelector('.marked');
      if (!answer) return fallBack();
      const marked = document.importNode(answer, true);
      form.replaceWith(marked);
      document.querySelector('article > .state')?.remove(); // of before
      marked.tabIndex = -1;
      marked.focus();
    });
    request.send(new URLSearchParams([['action', event.submitter?.value ?? 'done']]));
  });
}
