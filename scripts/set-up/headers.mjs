// Finds the C headers of Node. node-gyp would download them from nodejs.org, which is not always reachable; the same
// headers often lie on the disk already. Any Node from 18 on will do: the addon uses the stable Node-API only.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Where headers may lie, the most trustworthy first.
 * @param {{ execPath: string, env: NodeJS.ProcessEnv, home: string, cached: readonly string[] }} facts
 * @returns {string[]} folders that would contain include/node
 */
export function headerFolders({ execPath, env, home, cached }) {
  const told = [env.npm_config_nodedir, env.npm_package_config_node_gyp_nodedir]
  return [
    ...told.filter((folder) => folder !== undefined && folder !== ''),
    dirname(dirname(execPath)),
    ...cached.map((version) => join(home, '.cache', 'node-gyp', version)),
    '/usr/local',
    '/usr',
  ].filter((folder) => folder !== undefined)
}

/** @returns {string | undefined} a folder with include/node/node_api.h */
export function findHeaders() {
  const home = homedir()
  const cache = join(home, '.cache', 'node-gyp')
  const cached = existsSync(cache) ? readdirSync(cache).sort().reverse() : []
  return headerFolders({ execPath: process.execPath, env: process.env, home, cached }).find((folder) =>
    existsSync(join(folder, 'include', 'node', 'node_api.h')),
  )
}
