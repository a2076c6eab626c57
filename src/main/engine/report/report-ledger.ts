// What a report says of the ledger. Verifying reads the whole record: once for what leaves the machine, never for a preview.
import type { ReportLedger } from '../../../shared/report-model.ts'
import type { Store } from '../store/store.ts'
import { signHead } from './sign-head.ts'

/** For what is only looked at: the head as it is, neither verified nor signed. */
export const ledgerAsItIs = (store: Store): ReportLedger => ({
  ...store.ledger.head(),
  holds: null,
  signature: null,
  publicKey: null,
})

/** `deviceKey`: PKCS#8 PEM; null = no key: the head is printed unsigned. */
export const verifiedLedger = (store: Store, deviceKey: string | null): ReportLedger => {
  const { count, head, holds } = store.verifyRecord()
  const signed = deviceKey === null ? { signature: null, publicKey: null } : signHead(head, deviceKey)
  return { count, head, holds, ...signed }
}
