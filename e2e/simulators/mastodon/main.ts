// The simulator in its own process: main PORT.
import { serveMastodon } from './server.ts'

const { port } = await serveMastodon(Number(process.argv[2] ?? 0))
process.send?.({ port })
process.on('disconnect', () => process.exit())
