// region: parse
const [ask, write, stop, trail, lines, state] = ["ask", "write", "stop", "trail", "lines", "state"].map((id) => document.getElementById(id));

// EventSource can only GET, and comes back by itself when a stream ends: a POST needs fetch, and this small parser.
async function* eventsOf(response) {
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part; !(part = await reader.read()).done; ) {
    const blocks = (rest + part.value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split("\n").map((line) => line.split(/: (.*)/s)));
      if (fields.data) yield { name: fields.event, data: JSON.parse(fields.data) };
    }
  }
}
// endregion

// region: show
const show = {
  trail: (data) => { trail.textContent = `${data.name} is ${data.status}.`; },
  line: (text) => { lines.append(Object.assign(document.createElement("li"), { textContent: text })); }, // never innerHTML
  done: () => { state.textContent = "Done."; },
  failed: (data) => { state.textContent = data.detail; },
};
// endregion

// region: ask
ask.addEventListener("submit", async (event) => {
  event.preventDefault();
  const reader = new AbortController();
  stop.onclick = () => reader.abort(); // closes the connection: the server stops the model
  stop.disabled = false;
  write.disabled = true; // one digest at a time
  lines.replaceChildren();
  state.textContent = "Writing ...";
  try {
    const response = await fetch(`/trails/${new FormData(ask).get("trail")}/digest`, { method: "POST", signal: reader.signal });
    if (!response.ok) throw new Error((await response.json()).detail);
    let complete = false;
    for await (const { name, data } of eventsOf(response)) {
      show[name]?.(data);
      complete ||= name === "done" || name === "failed";
    }
    if (!complete) state.textContent = "The connection broke off.";
  } catch (error) {
    state.textContent = reader.signal.aborted ? "Stopped." : error.message;
  } finally {
    stop.disabled = true;
    write.disabled = false;
  }
});
// endregion
