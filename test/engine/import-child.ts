// A process of its own that imports a file at full speed until it is done or killed:
// import-child WORKSPACE FILE again|resume
import { createEngine } from '../../src/main/engine/engine.ts'
import type { ImportId } from '../../src/shared/model.ts'

const [dir = '', file = '', mode = ''] = process.argv.slice(2)
const engine = createEngine({ workspaceDir: dir })
const brandId =
  engine.store.brands.byName('Acme')?.id ??
  engine.store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: ['acme_care'] }, 0)
const memberId =
  engine.store.members.list()[0]?.id ?? engine.store.members.add({ name: 'A', roles: [], reach: [], backupId: null }, 0)

const stopped = engine.store.imports.list().find(({ state }) => state === 'stopped')

const begin = async (): Promise<ImportId> => {
  if (mode !== 'resume' || !stopped)
    return engine.imports.start({ path: file, brandId, speed: null, memberId, mapping: null })
  engine.imports.resume(stopped.id, null)
  return stopped.id
}

const id = await begin()
process.send?.('started')
await engine.imports.ended(id)
const { state } = engine.store.imports.get(id) ?? { state: 'gone' }
await engine.close()
process.send?.(state)
process.disconnect?.()
