// Gives a window somewhere to be on a Linux machine without a screen: an X server of our own on a free display number,
// ended with the work that needed it.
import { spawn } from 'node:child_process'

const SCREEN = '1600x1000x24'
const UP_WITHIN_MS = 10_000

/**
 * @param {{ platform: string, env: NodeJS.ProcessEnv }} facts
 * @returns {boolean}
 */
export function lacksDisplay({ platform, env }) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/** @returns {Promise<{ display: string, close: () => void }>} */
export function openDisplay() {
  // -displayfd: the server picks a free number and writes it once it takes connections, so nothing is guessed or polled.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Ctrl-C in the terminal goes to the whole group: the server has to outlive the window that closes on it.
    detached: true,
  })
  const close = () => {
    server.kill()
  }
  process.once('exit', close)
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      close()
      reject(new Error('Xvfb did not start in 10 s'))
    }, UP_WITHIN_MS)
    server.on('error', () => {
      clearTimeout(limit)
      reject(new Error('there is no display and no Xvfb. What to do: sudo apt-get install xvfb'))
    })
    server.stdio[3]?.once('data', (number) => {
      clearTimeout(limit)
      server.unref()
      resolve({ display: `:${String(number).trim()}`, close })
    })
  })
}
