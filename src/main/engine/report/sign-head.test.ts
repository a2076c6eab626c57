import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { signHead } from './sign-head.ts'

test('a head that was changed after the export would still pass with the printed signature', () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const { signature, publicKey } = signHead('aa'.repeat(32), pem)
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  const holds = (head: string): boolean => verify(null, Buffer.from(head), key, Buffer.from(signature, 'base64'))
  expect(holds('aa'.repeat(32))).toBe(true)
  expect(holds('ab'.repeat(32))).toBe(false)
})
