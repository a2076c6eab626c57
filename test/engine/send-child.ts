// A process of its own that sends what is planned until nothing is on its way, or until it is killed:
// send-child WORKSPACE PLATFORM
import { setTimeout as sleep } from 'node:timers/promises'
import { createEngine } from '../../src/main/engine/engine.ts'
import { keyedConnector } from './keyed-platform.ts'
import { memoryServices } from './memory-services.ts'

const [dir = '', url = ''] = process.argv.slice(2)
const nobody = (): Promise<never> => Promise.reject(new Error('nobody signs in here'))
const engine = createEngine({
  workspaceDir: dir,
  services: memoryServices(),
  platforms: {
    open: () => Promise.resolve(keyedConnector(url)),
    signInToX: nobody,
    signInToBluesky: nobody,
    signInToMastodon: nobody,
    lookAtFeed: nobody,
  },
})
const [brand] = engine.store.brands.list()
if (!brand) throw new Error('nothing is prepared here')
process.send?.('started')
const isBusy = (): boolean => {
  const { planned = 0, sending = 0, unknown = 0 } = engine.store.sends.countByState(brand.id)
  return planned + sending + unknown > 0
}
while (isBusy()) {
  engine.tick()
  await sleep(20)
}
await engine.close()
process.send?.('done')
process.disconnect?.()
