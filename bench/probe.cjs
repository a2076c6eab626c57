// Loaded into Electron before the application (-r): says when the first row of a list can be read on the page, sitting
// down as the first member on the way, and nothing else.
const { app } = require('electron')

/** Runs in the page: answers ms UTC, one frame after the row was there, so that it has been painted. */
const untilRow = () =>
  new Promise((resolve) => {
    let isSeated = false
    const look = () => {
      const row = document.querySelector('[role="option"]')
      if (row?.textContent) return requestAnimationFrame(() => resolve(Date.now()))
      const seat = isSeated ? null : document.querySelector('button[aria-label^="Sit down"]')
      if (seat) {
        isSeated = true
        seat.click()
      }
      requestAnimationFrame(look)
    }
    look()
  })

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents.executeJavaScript(`(${untilRow})()`).then((at) => process.send?.({ rowAt: at }))
  })
})
