// Loaded into Electron before the application (-r): tells scripts/start.mjs that Electron became ready, which a hang
// in the application's first lines would prevent.
const { app } = require('electron')

app.once('ready', () => {
  process.send?.('ready')
  // An open channel would be one more thing that ends with the terminal.
  if (process.connected) process.disconnect()
})
