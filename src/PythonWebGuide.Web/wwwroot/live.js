// Development only: shows a saved change by itself, and an author's mistakes over the last good page.
(() => {
  const shown = document.currentScript.dataset.content;
  const kept = "live-scroll";
  let overlay = null;

  const stored = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  if (stored !== null) {
    const [path, top] = stored.split(" ");
    const restore = () => window.scrollTo({ top: Number(top), behavior: "instant" });
    if (path === location.pathname) {
      restore();
      addEventListener("load", restore, { once: true });
    }
  }

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const close = () => {
    overlay?.remove();
    overlay = null;
  };

  const show = (message) => {
    close();
    overlay = document.createElement("section");
    overlay.className = "live-mistakes";
    overlay.setAttribute("role", "alert");
    element("h2", "The page behind is the last good one", overlay);
    const count = message.problems.length;
    element("p", count === 0 ? message.failure : count === 1 ? "One mistake keeps the guide from being shown:" : `${count} mistakes keep the guide from being shown:`, overlay);
    const list = element("ol", "", overlay);
    for (const problem of message.problems) {
      const item = element("li", "", list);
      element("code", problem.place, item);
      element("p", problem.message, item);
      element("small", problem.rule, item);
    }

    element("button", "Hide until the next save", overlay).addEventListener("click", close);
    document.body.append(overlay);
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  const news = new EventSource("/live");
  addEventListener("pagehide", () => news.close());
  news.addEventListener("guide", (event) => {
    const message = JSON.parse(event.data);
    if (message.failure !== null) {
      show(message);
    } else if (message.content === shown) {
      close();
    } else {
      sessionStorage.setItem(kept, `${location.pathname} ${window.scrollY}`);
      location.reload();
    }
  });
})();
