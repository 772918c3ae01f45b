// A copy button on each code block. In consoles it takes the commands, without prompts and output; of changes, the lines as they are now.
for (const figure of document.querySelectorAll('.code')) {
  if (!navigator.clipboard) break;
  const code = figure.querySelector('code');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    const text = commandsIn(code) ?? newLinesIn(figure, code) ?? code.textContent;
    button.textContent = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'Not copied');
    announce(button.textContent);
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  figure.append(button);
}

function newLinesIn(figure, code) {
  if (figure.dataset.language === 'diff' || !code.querySelector('.added, .removed')) return null;
  return code.textContent.split('\n').filter((line) => !line.startsWith('-')).map((line) => line.slice(1)).join('\n');
}

function commandsIn(code) {
  const prompts = [...code.querySelectorAll('.gp')].map((prompt) => prompt.textContent);
  if (prompts.length === 0) return null;
  const typed = [];
  for (const line of code.textContent.split('\n')) {
    const prompt = prompts.find((text) => line.startsWith(text));
    if (prompt !== undefined) typed.push(line.slice(prompt.length));
  }
  return typed.join('\n');
}
