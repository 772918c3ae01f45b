// Leaves only the terms whose name, other names or definition hold what is typed.
{
  const box = document.getElementById('term-filter');
  if (box) {
    const terms = [...document.querySelectorAll('.glossary dt')].map((name) => ({ name, text: `${name.textContent} ${name.nextElementSibling.textContent}`.toLowerCase() }));
    const update = () => {
      const wanted = box.value.trim().toLowerCase();
      let left = 0;
      for (const { name, text } of terms) {
        const shown = text.includes(wanted);
        name.hidden = name.nextElementSibling.hidden = !shown;
        if (shown) left++;
      }
      for (const letter of document.querySelectorAll('.glossary')) letter.parentElement.hidden = !letter.querySelector('dt:not([hidden])');
      document.getElementById('terms-left').textContent = wanted ? `${left} of ${terms.length} terms` : '';
    };
    box.parentElement.hidden = false;
    box.addEventListener('input', update);
    update();
  }
}
