const list = document.getElementById("reports");
const state = document.getElementById("state");

function show(report) {
  if (document.getElementById(`report-${report.id}`)) return; // seen before a reconnection
  const item = document.createElement("li");
  item.id = `report-${report.id}`;
  item.textContent = `${report.trail}: ${report.body}`; // textContent: a report is a stranger's text
  list.prepend(item);
}

const newest = await (await fetch("/reports")).json();
newest.reverse().forEach(show);

// The browser reconnects by itself, and sends the last id that it saw.
const events = new EventSource(`/reports/events?after=${newest.at(-1)?.id ?? 0}`);
events.addEventListener("report", (event) => show(JSON.parse(event.data)));
events.addEventListener("open", () => { state.textContent = "Live"; });
events.addEventListener("error", () => { state.textContent = "Reconnecting ..."; });
