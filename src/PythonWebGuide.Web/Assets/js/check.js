// Judges an answer in place: the same form, the same answer of the server, shown where the question stands.
for (const form of document.querySelectorAll('form.question')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const copy = await copyPart('checks');
    if (copy) return showJudged(form, await copy.judge(form));
    postForm(form, new FormData(form), '.judged', (judged) => showJudged(form, judged), () => form.submit());
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
