// The key that signs the ledger's head in what leaves this machine: made once, kept with the other secrets, or for this
// session only where the system keeps none.
import { generateKeyPairSync } from 'node:crypto'
import type { Secrets } from './secrets.ts'

const NAME = 'device-key'

/** Ed25519 (RFC 8032) as PKCS#8 PEM. */
export const deviceKey = async (secrets: Secrets): Promise<string> => {
  const known = secrets.get(NAME)
  if (known !== null) return known
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await secrets.set(NAME, made)
  return made
}
