// The simulated X in time that a test drives: it lives in this process, by the same clock as the program, and time stands
// still while a call is on its way. No streams: they never end.
import { Agent } from 'node:https'
import { connect, type Socket } from 'node:net'
import { createClock } from '../../e2e/simulators/x/clock.ts'
import { controlOf } from '../../e2e/simulators/x/control-client.ts'
import { serveX } from '../../e2e/simulators/x/serve.ts'
import type { Timing } from '../../src/main/engine/connectors/host-services.ts'
import { meetXAt, type XPeer } from './x-peer.ts'

export interface Wire {
  /** For `drivenTiming`. */
  isQuiet(): boolean
  agentTo(port: number): Agent
}

export const createWire = (): Wire => {
  let openCount = 0
  return {
    isQuiet: () => openCount === 0,
    agentTo: (port) => {
      class Counted extends Agent {
        override createConnection(): Socket {
          openCount += 1
          return connect(port, '127.0.0.1').once('close', () => {
            openCount -= 1
          })
        }
      }
      return new Counted()
    },
  }
}

/** `timing`: driven, by this wire. Its account has no Bearer token, so that words are watched by search. */
export const meetDrivenX = async (wire: Wire, timing: Timing): Promise<XPeer> => {
  const { port, close } = await serveX(0, createClock(timing.now))
  const x = { port, url: `http://127.0.0.1:${port}`, control: controlOf(port), stop: close }
  const peer = await meetXAt(x, wire.agentTo(port), timing)
  return { ...peer, account: { ...peer.account, hasBearer: false } }
}
