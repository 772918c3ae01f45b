// Shows one tab at a time (ARIA tabs pattern) and keeps the choice for the whole guide. Without this all tabs stand in the page.
{
  const stored = (group) => { try { return localStorage.getItem(`tab-${group}`); } catch { return null; } };
  const asked = new URLSearchParams(location.search).get('framework');
  const ofPath = location.pathname.match(/^[/]paths[/](django|flask|fastapi)[/]/)?.[1];
  const groups = [...document.querySelectorAll('.tabs')];

  const show = (tabs, name) => {
    const panels = [...tabs.querySelectorAll(':scope > .tab')];
    const chosen = panels.find((panel) => panel.dataset.tab === name) ?? panels.find((panel) => name && panel.dataset.tab.includes(name)) ?? panels[0];
    panels.forEach((panel, index) => {
      panel.hidden = panel !== chosen;
      const button = tabs.firstElementChild.children[index];
      button.ariaSelected = String(panel === chosen);
      button.tabIndex = panel === chosen ? 0 : -1;
    });
  };

  const choose = (tabs, button) => {
    const name = button.dataset.name;
    const top = button.getBoundingClientRect().top;
    try { localStorage.setItem(`tab-${tabs.dataset.group}`, name); } catch { /* this page only */ }
    for (const other of groups) if (other.dataset.group === tabs.dataset.group && other.querySelector(`:scope > [data-tab="${name}"]`)) show(other, name);
    scrollBy(0, button.getBoundingClientRect().top - top);
  };

  groups.forEach((tabs, number) => {
    const list = document.createElement('div');
    list.className = 'tab-list';
    list.role = 'tablist';
    list.ariaLabel = { os: 'Operating system', tool: 'Tool', framework: 'Framework' }[tabs.dataset.group] ?? 'Variant';
    [...tabs.querySelectorAll(':scope > .tab')].forEach((panel, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.role = 'tab';
      button.id = `site-tab-${number}-${index}`;
      button.dataset.name = panel.dataset.tab;
      button.textContent = panel.firstElementChild.textContent;
      panel.id = `site-panel-${number}-${index}`;
      panel.role = 'tabpanel';
      panel.setAttribute('aria-labelledby', button.id);
      button.setAttribute('aria-controls', panel.id);
      button.addEventListener('click', () => choose(tabs, button));
      list.append(button);
    });
    list.addEventListener('keydown', (event) => {
      const buttons = [...list.children];
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = step ? buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length) : { Home: buttons[0], End: buttons.at(-1) }[event.key];
      if (!next) return;
      event.preventDefault();
      choose(tabs, next);
      next.focus();
    });
    tabs.prepend(list);
    tabs.classList.add('live');
    const system = /Win/.test(navigator.platform) ? 'windows' : /Mac/.test(navigator.platform) ? 'macos' : 'linux';
    const { group } = tabs.dataset;
    show(tabs, (group === 'framework' && asked) || stored(group) || { os: system, framework: ofPath }[group]);
  });
}
