// A button that copies the page as Markdown, beside the link to it.
{
  const link = document.querySelector('[data-copy-page]');
  if (link && navigator.clipboard) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy page as Markdown';
    const say = (text) => {
      button.textContent = text;
      announce(text);
      setTimeout(() => { button.textContent = 'Copy page as Markdown'; }, 2000);
    };
    button.addEventListener('click', () => {
      const request = new XMLHttpRequest();
      request.open('GET', link.href);
      request.addEventListener('load', () => {
        if (request.status === 200) navigator.clipboard.writeText(request.responseText).then(() => say('Copied'), () => say('Not copied'));
        else say('Not copied');
      });
      request.addEventListener('error', () => say('Not copied'));
      request.send();
    });
    link.after(button);
  }
}
