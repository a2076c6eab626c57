// What `electron <path>` runs first in the registry runtime: it loads the modules named with -r (Playwright
// attaches that way), takes the first bare argument as the application and imports it, as upstream's default app does.
// Runs inside Electron, packed as resources/default_app.asar.
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron/main'

function readArguments(argv) {
  const preload = []
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index]
    if (word === '-r' || word === '--require') {
      preload.push(argv[index + 1])
      index += 1
    } else if (!word.startsWith('-')) {
      return { preload, application: word }
    }
  }
  return { preload, application: undefined }
}

function describe(folder) {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return
  const { version, productName, name, desktopName } = JSON.parse(readFileSync(file, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.name = productName ?? name
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
}

const { preload, application } = readArguments(process.argv.slice(1))
if (application === undefined) {
  console.error('electron: name the folder or file of an application')
  process.exit(2)
}
if (preload.length > 0) Module._preloadModules(preload)

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
const path = resolve(application)
try {
  describe(path)
  const entry = Module._resolveFilename(path, null, true)
  app.setAppPath(existsSync(join(path, 'package.json')) ? path : dirname(entry))
  await import(pathToFileURL(entry).href)
} catch (error) {
  console.error('The application threw while it loaded')
  console.error(error)
  process.exit(1)
}
