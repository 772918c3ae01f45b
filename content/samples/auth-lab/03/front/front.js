// python -m http.server 5173 --directory front     then open http://localhost:5173
const api = "http://localhost:8000/api/reports";
const show = (text) => { document.querySelector("#answer").textContent = text; };

async function ask(options) {
  try {
    const answer = await fetch(api, { credentials: "include", ...options });
    show(`${answer.status}: ${await answer.text()}`);
  } catch (error) {
    show(`${error}. Why, only the console says.`);
  }
}

document.querySelector("#read").addEventListener("click", () => ask({}));
document.querySelector("#add").addEventListener("click", () => ask({
  method: "POST",
  headers: { "Content-Type": "application/json" }, // this type is why the browser asks first
  body: JSON.stringify({ body: "Fallen tree" }),
}));
