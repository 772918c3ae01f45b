// Judges an answer in place: the same form, the same answer of the server, shown where the question stands.
for (const form of document.querySelectorAll('form.question')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const copy = await copyPart('checks');
    if (copy) return showJudged(form, await copy.judge(form));
    const request = new XMLHttpRequest();
    request.open('POST', form.getAttribute('action'));
    request.responseType = 'document';
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.addEventListener('error', () => form.submit());
    request.addEventListener('load', () => {
      const judged = request.response?.querySelector('.judged');
      if (judged) showJudged(form, document.importNode(judged, true));
      else form.submit();
    });
    request.send(new URLSearchParams(new FormData(form)));
  });
}

function showJudged(form, judged) {
  const again = judged.querySelector('.again');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = judged.querySelector('.verdict.right[role]') ? 'Show the question' : 'Try again';
  button.addEventListener('click', () => {
    judged.remove();
    form.hidden = false;
    form.reset();
    form.querySelector('input:not([type=hidden])').focus();
  });
  again.replaceWith(button);
  form.hidden = true;
  form.after(judged);
  judged.tabIndex = -1;
  judged.focus();
}
