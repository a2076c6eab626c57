// The key that signs the ledger's head in what leaves this machine: made once, kept with the other secrets, or for this
// session only where the system keeps none. One that cannot be opened is not replaced: former exports were signed with it.
import { generateKeyPairSync } from 'node:crypto'
import type { Log } from './log.ts'
import type { Secrets } from './secrets.ts'

const NAME = 'device-key'

/** Ed25519 (RFC 8032) as PKCS#8 PEM. */
export const deviceKey = async (secrets: Secrets, log: Pick<Log, 'warn'>): Promise<string> => {
  const known = secrets.get(NAME)
  if (known !== null) return known
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  if (secrets.isUnreadable(NAME)) {
    log.warn('the device key cannot be opened with this keyring: another one signs until the next start')
    secrets.setForSession(NAME, made)
  } else await secrets.set(NAME, made)
  return made
}
