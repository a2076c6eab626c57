// Signs the head of the ledger with this device's key: whoever keeps the public key can tell a rewritten record from the
// one that was exported. Tamper-evident, no more: who holds the device holds the key.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'

/** `deviceKey`: Ed25519 (RFC 8032) as PKCS#8 PEM. Both answers base64; the public key as DER SubjectPublicKeyInfo, the signature over `head` in UTF-8. */
export const signHead = (head: string, deviceKey: string): { signature: string; publicKey: string } => {
  const privateKey = createPrivateKey(deviceKey)
  return {
    signature: sign(null, Buffer.from(head, 'utf8'), privateKey).toString('base64'),
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64'),
  }
}
