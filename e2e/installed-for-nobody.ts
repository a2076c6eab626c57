// A copy of the built application that a user without any rights can run. Root, as CI often is, cannot have Chromium's
// sandbox; nobody can. Files are linked, not copied, where the disk allows it: 262 MB cost nothing.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

const NOBODY = 65534
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']

export interface Installed {
  readonly executable: string
  readonly application: string
  /** Belongs to nobody. */
  readonly home: string
  readonly env: Readonly<Record<string, string>>
  remove(): Promise<void>
}

const run = (command: readonly string[]): void => {
  const [name, ...args] = command
  execFileSync(name as string, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}

const works = (command: readonly string[]): boolean => {
  try {
    run(command)
    return true
  } catch {
    return false
  }
}

/** Folders are new, so that they can be opened to all; files are the same ones wherever one disk holds both. */
const link = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true })
  const source = await realpath(from)
  if (!works(['cp', '-al', source, to])) {
    await rm(to, { recursive: true, force: true })
    run(['cp', '-a', source, to])
  }
  run(['find', to, '-type', 'd', '-exec', 'chmod', '755', '{}', '+'])
}

/** Paths below the repository: what the application needs at run time, and what that needs in turn. */
const productionPackages = (): string[] =>
  execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { encoding: 'utf8' })
    .split('\n')
    .map((path) => relative(process.cwd(), path))
    // A package inside another comes with it.
    .filter((path) => path.lastIndexOf('node_modules') === 0)

/** Where user namespaces are closed, Chromium needs its setuid helper: on a file of its own, never on the linked one. */
const openSandbox = async (dist: string): Promise<void> => {
  if (works([...AS_NOBODY, 'unshare', '--user', '--map-root-user', 'true'])) return
  const helper = join(dist, 'chrome-sandbox')
  await cp(helper, `${helper}.own`)
  await rename(`${helper}.own`, helper)
  await chown(helper, 0, 0)
  await chmod(helper, 0o4755)
}

/** Root only. */
export const installForNobody = async (): Promise<Installed> => {
  const folder = await mkdtemp(join(tmpdir(), 'sangfroid-nobody-'))
  await chmod(folder, 0o755)
  const application = join(folder, 'application')
  const dist = join(folder, 'electron')
  const home = join(folder, 'home')
  await link('node_modules/electron/dist', dist)
  await openSandbox(dist)
  await link('out', join(application, 'out'))
  await cp('package.json', join(application, 'package.json'))
  for (const path of productionPackages()) await link(path, join(application, path))
  await mkdir(home)
  const env: Record<string, string> = { HOME: home, XDG_RUNTIME_DIR: home }
  const { XAUTHORITY } = process.env
  if (XAUTHORITY !== undefined && existsSync(XAUTHORITY)) {
    env.XAUTHORITY = join(home, 'xauthority')
    await cp(XAUTHORITY, env.XAUTHORITY)
  }
  run(['chown', '-R', `${NOBODY}:${NOBODY}`, home])
  const executable = join(folder, 'as-nobody.sh')
  await writeFile(executable, `#!/bin/sh\nexec ${AS_NOBODY.join(' ')} '${join(dist, 'electron')}' "$@"\n`)
  await chmod(executable, 0o755)
  return {
    executable,
    application,
    home,
    env,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
