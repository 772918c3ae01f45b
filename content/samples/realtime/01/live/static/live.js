const list = document.getElementById("reports");
const state = document.getElementById("state");
let last = 0; // the newest report on the page

// region: show
function show(report) {
  last = Math.max(last, report.id);
  if (document.getElementById(`report-${report.id}`)) return; // seen before a reconnection
  const item = document.createElement("li");
  item.id = `report-${report.id}`;
  item.textContent = `${report.trail}: ${report.body}`; // textContent: a report is a stranger's text
  list.prepend(item);
}
// endregion

// region: live
function connect() {
  const events = new EventSource(`/reports/events?after=${last}`);
  events.addEventListener("report", (event) => show(JSON.parse(event.data)));
  events.addEventListener("open", () => { state.textContent = "Live"; });
  events.addEventListener("error", () => {
    state.textContent = "Reconnecting ...";
    // After a lost connection the browser comes back by itself, and sends the last id that it saw.
    // After an answer such as 502 it gives up.
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 5000);
  });
}

const newest = await (await fetch("/reports")).json();
newest.reverse().forEach(show);
connect();
// endregion
