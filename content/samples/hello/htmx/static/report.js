const element = id => document.getElementById(id)

async function json(address, options) {
  const response = await fetch(address, options)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

function show(seen) {
  element("seen").textContent = `${seen} hikers saw this.`
}

async function press() {
  try {
    show((await json("/api/report/seen", { method: "POST" })).seen)
  } catch (error) {
    element("seen").textContent = "That did not work. Try again."
  }
}

const report = await json("/api/report")
element("trail").textContent = report.trail
element("body").textContent = report.body
show(report.seen)
element("press").disabled = false
element("press").addEventListener("click", press)
