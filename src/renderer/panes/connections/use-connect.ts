// Hands the keys over. They go past the query cache, which would keep what was told for minutes.
import { useState } from 'react'
import type { RequestInput } from '../../../shared/contract/contract.ts'
import type { ConnectionId } from '../../../shared/model.ts'
import { type Failure, fail } from '../../../shared/result.ts'
import { request } from '../../bridge.ts'

export type ConnectName =
  | 'connections.connectX'
  | 'connections.connectBluesky'
  | 'connections.connectMastodon'
  | 'connections.connectFeed'

export const useConnect = <N extends ConnectName>(name: N, onDone: (connectionId: ConnectionId) => void) => {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const connect = async (input: RequestInput<N>): Promise<void> => {
    setBusy(true)
    setFailure(null)
    const result = await request(name, input)
    setBusy(false)
    if (result.ok) onDone(result.value.connectionId)
    else setFailure(result)
  }
  return { connect, isBusy, failure, refuse: (sentence: string) => setFailure(fail('invalidInput', sentence)) }
}
