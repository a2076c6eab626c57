// The bytes of a feed as text. What is valid UTF-8 is UTF-8, whatever is said: servers say latin1 by habit, and text of
// another encoding is hardly ever valid UTF-8 by chance. Else what the header says, then the document, then windows-1252,
// which the web takes for latin1. Pure.

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i

const charsetOf = (contentType: string | null): string | null =>
  /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null

const declaredIn = (bytes: Uint8Array): string | null =>
  DECLARED.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, 300)))?.[1] ?? null

const bomOf = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null
}

const decodeAs = (bytes: Uint8Array, label: string | null, isStrict: boolean): string | null => {
  if (label === null) return null
  try {
    return new TextDecoder(label, { fatal: isStrict }).decode(bytes)
  } catch {
    return null
  }
}

export const decodeText = (bytes: Uint8Array, contentType: string | null): string => {
  const said = [charsetOf(contentType), declaredIn(bytes)]
  const hasZeros = bytes.subarray(0, 100).includes(0)
  return (
    decodeAs(bytes, bomOf(bytes), false) ??
    (hasZeros ? null : decodeAs(bytes, 'utf-8', true)) ??
    said
      .map((label) => (/^utf-?8$/i.test(label ?? '') ? null : decodeAs(bytes, label, false)))
      .find((text) => text !== null) ??
    decodeAs(bytes, 'windows-1252', false) ??
    ''
  )
}
