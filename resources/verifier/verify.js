// Verifies an evidence bundle of Sangfroid. One file, nothing to install, no network:
//   node verify.js BUNDLE.zip [--head HASH]      exit 0 it holds · 1 it does not, and where · 2 unusable arguments
// or open index.html in a browser and drop the bundle on it.
// Keeps true: every byte of the zip is looked at. What is not content (headers, sizes, the directory) is built again from
// the content and compared; content is held against the ledger, the ledger against its own hashes and the head you know.
// A classic script on purpose: a page opened from a folder may not load modules.
;(() => {
  const MADE_BY_US = /^(attachments\/[0-9a-f]{64}|index\.html|ledger\.jsonl|manifest\.json|mentions\.jsonl|verify\.js)$/
  const NEEDED = ['index.html', 'ledger.jsonl', 'manifest.json', 'mentions.jsonl', 'verify.js']
  const GENESIS = '0'.repeat(64)

  // ---- what does not hold

  /** `knownAt`: the entry up to which it is the ledger that is known. */
  const breaks = (place, why, knownAt = null) => {
    const error = new Error(`${place}: ${why}`)
    error.place = place
    error.why = why
    error.knownAt = knownAt
    error.isBreak = true
    throw error
  }

  // ---- SHA-256 (FIPS 180-4) and CRC-32 (ISO 3309)

  const primes = []
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  const fraction = (x) => Math.floor((x - Math.floor(x)) * 2 ** 32)
  const ROUNDS = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
  const START = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
  const words = new Uint32Array(64)

  const turn = (x, by) => (x >>> by) | (x << (32 - by))

  const mix = (state, view, at) => {
    for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + i * 4)
    for (let i = 16; i < 64; i += 1) {
      const x = words[i - 15]
      const y = words[i - 2]
      words[i] =
        words[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + words[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < 64; i += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    state[0] += a
    state[1] += b
    state[2] += c
    state[3] += d
    state[4] += e
    state[5] += f
    state[6] += g
    state[7] += h
  }

  /** @returns the 32 bytes of the digest */
  const sha256 = (bytes) => {
    const state = START.slice()
    const whole = bytes.length - (bytes.length % 64)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = 0; at < whole; at += 64) mix(state, view, at)
    const rest = bytes.length - whole
    const tail = new Uint8Array(rest < 56 ? 64 : 128)
    tail.set(bytes.subarray(whole))
    tail[rest] = 0x80
    const end = new DataView(tail.buffer)
    end.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29))
    end.setUint32(tail.length - 4, (bytes.length * 8) >>> 0)
    for (let at = 0; at < tail.length; at += 64) mix(state, end, at)
    const digest = new DataView(new ArrayBuffer(32))
    for (let i = 0; i < 8; i += 1) digest.setUint32(i * 4, state[i])
    return new Uint8Array(digest.buffer)
  }

  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const binary = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const base64url = (bytes) => btoa(binary(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const fromBase64url = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

  const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
  const crc32 = (bytes) => {
    let crc = -1
    for (let i = 0; i < bytes.length; i += 1) crc = CRC[(crc ^ bytes[i]) & 255] ^ (crc >>> 8)
    return ~crc >>> 0
  }

  const encoder = new TextEncoder()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  // ---- the zip, as the application writes it: uncompressed, sorted by name, one time, no gaps, no comment, nothing extra

  /** Numbers of 2 and 4 bytes, little end first, and a name. */
  const pack = (numbers, name = new Uint8Array(0)) => {
    const size = numbers.reduce((sum, [width]) => sum + width, 0)
    const out = new Uint8Array(size + name.length)
    const view = new DataView(out.buffer)
    let at = 0
    for (const [width, value] of numbers) {
      if (width === 2) view.setUint16(at, value, true)
      else view.setUint32(at, value, true)
      at += width
    }
    out.set(name, size)
    return out
  }
  const VERSION = [2, 20]
  // Sizes follow the content; names are UTF-8; stored; midnight; 1 January 1980.
  const KIND = [
    [2, 0x0808],
    [2, 0],
    [2, 0],
    [2, 0x21],
  ]
  const localHeader = (name) =>
    pack([[4, 0x04034b50], VERSION, ...KIND, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]], name)
  const sizesAfter = (crc, size) =>
    pack([
      [4, 0x08074b50],
      [4, crc],
      [4, size],
      [4, size],
    ])
  const directoryRecord = (name, crc, size, offset) =>
    pack(
      [
        [4, 0x02014b50],
        [2, 0x033f],
        VERSION,
        ...KIND,
        [4, crc],
        [4, size],
        [4, size],
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0x81a40000],
        [4, offset],
      ],
      name,
    )
  const closingRecord = (count, size, offset) =>
    pack([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, size],
      [4, offset],
      [2, 0],
    ])

  const same = (bytes, at, expected, what) => {
    for (let i = 0; i < expected.length; i += 1)
      if (bytes[at + i] !== expected[i])
        breaks(`byte ${at + i} of the file (${what})`, 'is not what the content gives: it was changed, cut or moved')
  }

  /** Name to content. `changed`: names whose content does not fit its checksum; who looks closer may name the place. */
  const readZip = (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const closing = bytes.length - 22
    if (closing < 0 || view.getUint32(closing, true) !== 0x06054b50)
      breaks(
        'the end of the file',
        'the closing record of the zip is not there: the file was cut or added to, or is no bundle',
      )
    const count = view.getUint16(closing + 10, true)
    const directory = view.getUint32(closing + 16, true)
    const files = new Map()
    const changed = new Set()
    let record = directory
    let local = 0
    let before = ''
    for (let i = 0; i < count; i += 1) {
      if (record + 46 > closing) breaks(`record ${i + 1} of the zip's directory`, 'is not there: the directory was cut')
      const field = (at) => view.getUint32(record + at, true)
      const nameBytes = bytes.subarray(record + 46, record + 46 + view.getUint16(record + 28, true))
      const name = decoder.decode(nameBytes)
      const size = field(24)
      const start = local + 30 + nameBytes.length
      same(bytes, local, localHeader(nameBytes), `the header of ${JSON.stringify(name)}`)
      const content = bytes.subarray(start, start + size)
      const after = start + size
      const ownCrc = crc32(content)
      const isChanged =
        after + 8 <= bytes.length && view.getUint32(after + 4, true) === field(16) && field(16) !== ownCrc
      const crc = isChanged ? field(16) : ownCrc
      same(bytes, after, sizesAfter(crc, size), `the sizes after ${JSON.stringify(name)}`)
      same(
        bytes,
        record,
        directoryRecord(nameBytes, crc, size, local),
        `the directory record of ${JSON.stringify(name)}`,
      )
      if (!MADE_BY_US.test(name)) breaks(JSON.stringify(name), 'is a file that no bundle has: it was added')
      if (name === before) breaks(name, 'is in the zip twice')
      if (name < before) breaks(name, 'is not in its place: files are sorted by name')
      files.set(name, content)
      if (isChanged) changed.add(name)
      before = name
      local = after + 16
      record += 46 + nameBytes.length
    }
    same(bytes, closing, closingRecord(count, record - local, local), 'the closing record of the zip')
    if (record !== closing) breaks(`byte ${record} of the file`, 'something lies between the directory and the end')
    for (const name of NEEDED) if (!files.has(name)) breaks(name, 'is not in the bundle: it was taken out')
    return { files, changed }
  }

  // ---- the ledger and what it committed to

  /** Each line as a JSON object, which must be written just as the application writes it. */
  function* linesOf(bytes, placeOf) {
    let start = 0
    for (let number = 1; start < bytes.length; number += 1) {
      const end = bytes.indexOf(10, start)
      const text = decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end))
      let value = null
      try {
        value = JSON.parse(text)
      } catch {}
      if (end === -1 || value === null || typeof value !== 'object' || JSON.stringify(value) !== text)
        breaks(placeOf(number), `line ${number} cannot be read as it was written: it was changed or cut`)
      yield value
      start = end + 1
    }
  }

  const hashEntry = ({ seq, happenedAt, recordedAt, memberId, kind, payload, prevHash }) =>
    hex(sha256(encoder.encode(JSON.stringify([seq, happenedAt, recordedAt, memberId, kind, payload, prevHash]))))

  const ENTRY = 'seq,happenedAt,recordedAt,memberId,kind,payload,prevHash,hash'

  const readLedger = (bytes, expectedHead) => {
    const listed = []
    const attached = new Set()
    let head = GENESIS
    let count = 0
    let knownAt = expectedHead === GENESIS ? 0 : null
    for (const entry of linesOf(bytes, (line) => `ledger entry ${line}`)) {
      const place = `ledger entry ${count + 1}`
      if (Object.keys(entry).join() !== ENTRY) breaks(place, 'does not have the fields of an entry')
      if (entry.seq !== count + 1) breaks(place, `is missing: after ${count} comes ${entry.seq}`)
      if (entry.prevHash !== head) breaks(place, 'does not follow the entry before it: its previous hash is another')
      if (hashEntry(entry) !== entry.hash)
        breaks(place, `(${entry.kind}) was changed: its content does not give its hash`)
      const payload = JSON.parse(entry.payload)
      if (entry.kind === 'mentions.saved') for (const one of payload.mentions) listed.push([entry.seq, ...one])
      if (typeof payload?.picture256 === 'string') attached.add(payload.picture256)
      if (Array.isArray(payload?.files)) for (const { sha256: digest } of payload.files) attached.add(digest)
      head = entry.hash
      count += 1
      if (head === expectedHead) knownAt = count
    }
    return { listed, attached, head, count, knownAt }
  }

  const SALT_BYTES = 16
  /** As the application writes it, and no other way: else what is hashed could be cut elsewhere, and say other words. */
  const isSalt = (salt) => /^[\w-]{22}$/.test(salt) && base64url(fromBase64url(salt)) === salt

  /** null for a salt that is none. */
  const commit = (salt, author, text) => {
    if (!isSalt(salt)) return null
    const saltBytes = fromBase64url(salt)
    if (saltBytes.length !== SALT_BYTES) return null
    const said = encoder.encode(`${author}\u0000${text}`)
    const all = new Uint8Array(saltBytes.length + said.length)
    all.set(saltBytes)
    all.set(said, saltBytes.length)
    return base64url(sha256(all))
  }

  const FACTS = 'entry,id,createdAt,commitment'
  const SHAPES = {
    whole: `${FACTS},author,salt,text`,
    removed: `${FACTS},withheld`,
    leftOut: `${FACTS},withheld`,
    masked: `${FACTS},withheld,author,text`,
  }

  /** How many posts are there in which way. */
  const checkMentions = (bytes, listed) => {
    const counts = { whole: 0, masked: 0, removed: 0, leftOut: 0 }
    let index = 0
    for (const line of linesOf(bytes, (number) => `post ${listed[number - 1]?.[1] ?? number}`)) {
      const [entry, id, createdAt, commitment] = listed[index] ?? []
      index += 1
      if (entry === undefined) breaks(`post ${line.id}`, 'was added: no ledger entry lists it')
      const place = `post ${id}, listed by ledger entry ${entry}`
      if (line.entry !== entry || line.id !== id) breaks(place, 'is missing from mentions.jsonl, or not in its place')
      if (line.createdAt !== createdAt) breaks(place, 'has another time than the ledger lists')
      if (line.commitment !== commitment) breaks(place, 'has another commitment than the ledger lists')
      const way = line.withheld ?? 'whole'
      if (!Object.hasOwn(SHAPES, way) || Object.keys(line).join() !== SHAPES[way])
        breaks(place, 'is not written as the application writes it')
      if (
        way === 'whole' &&
        (!line.author.startsWith(`${id.slice(0, id.indexOf(':'))}:`) || line.author.includes('\u0000'))
      )
        breaks(place, 'has an author that is no account of its platform')
      if (way === 'whole' && commit(line.salt, line.author, line.text) !== commitment)
        breaks(place, 'was changed: these words and this author are not those that the ledger committed to')
      counts[way] += 1
    }
    const missing = listed[index]
    if (missing) breaks(`post ${missing[1]}, listed by ledger entry ${missing[0]}`, 'is missing from mentions.jsonl')
    return counts
  }

  // ---- the manifest, and all of it together

  const readManifest = (bytes) => {
    const text = decoder.decode(bytes)
    try {
      const manifest = JSON.parse(text)
      if (`${JSON.stringify(manifest, null, 2)}\n` === text && Array.isArray(manifest.files)) return manifest
    } catch {}
    return breaks('manifest.json', 'cannot be read as it was written: it was changed')
  }

  const checkFiles = (manifest, files) => {
    const names = [...files.keys()].filter((name) => name !== 'manifest.json')
    for (const { name, sha256: digest, bytes } of manifest.files) {
      const content = files.get(name)
      if (!content) breaks(name, 'is in the manifest and not in the bundle: it was taken out')
      if (content.length !== bytes || hex(sha256(content)) !== digest)
        breaks(name, 'is not the file that the manifest lists: it was changed')
    }
    const listed = manifest.files.map(({ name }) => name)
    const added = names.find((name) => !listed.includes(name))
    if (added) breaks(added, 'is in the bundle and not in the manifest: it was added')
    if (listed.join() !== names.join()) breaks('manifest.json', 'does not list each file once, in order')
  }

  const checkHead = ({ head, count, knownAt }, expectedHead) => {
    if (expectedHead === null || head === expectedHead) return
    if (knownAt !== null)
      breaks(
        `ledger entry ${knownAt + 1}`,
        `comes after the head you gave: up to entry ${knownAt} this is the ledger you know, what follows was added since`,
        knownAt,
      )
    breaks(
      `ledger entry ${count}`,
      `the head you gave is in no entry of this chain, which ends in ${head}: it was written anew, or cut before that head`,
    )
  }

  const checkLedgerTold = (manifest, ledger) => {
    const { count, head } = manifest.ledger ?? {}
    if (count > ledger.count)
      breaks(
        `ledger entry ${ledger.count + 1}`,
        `is missing: the manifest counts ${count} entries, the ledger ends at ${ledger.count}`,
      )
    if (count !== ledger.count || head !== ledger.head)
      breaks('manifest.json', 'tells another count or head than the ledger has')
  }

  const checkAttachments = (files, attached) => {
    let here = 0
    for (const [name, content] of files) {
      if (!name.startsWith('attachments/')) continue
      const digest = name.slice('attachments/'.length)
      if (hex(sha256(content)) !== digest) breaks(name, 'was changed: its bytes do not give its name')
      if (!attached.has(digest)) breaks(name, 'was added: no ledger entry names it')
      here += 1
    }
    return here
  }

  const judge = (bytes, expectedHead) => {
    const { files, changed } = readZip(bytes)
    const stillSound = (name) => changed.has(name) && breaks(name, 'was changed: its content does not fit its checksum')
    const manifest = readManifest(files.get('manifest.json'))
    stillSound('manifest.json')
    const ledger = readLedger(files.get('ledger.jsonl'), expectedHead)
    checkLedgerTold(manifest, ledger)
    checkHead(ledger, expectedHead)
    const counts = checkMentions(files.get('mentions.jsonl'), ledger.listed)
    if (JSON.stringify(manifest.mentions) !== JSON.stringify(counts))
      breaks('manifest.json', 'counts other posts than there are')
    const here = checkAttachments(files, ledger.attached)
    for (const name of changed) stillSound(name)
    checkFiles(manifest, files)
    const { count, head } = ledger
    const notes = [
      `Posts: ${counts.whole} proven word for word, ${counts.masked} with names masked (the ledger cannot prove masked words), ${counts.removed} removed, ${counts.leftOut} left out (that these two came in, and when, is proven; why they have no words here is the word of whoever made the bundle).`,
      `Attachments: ${here} of ${ledger.attached.size} that the ledger names (left out: removed ones, those of other crises, in a masked bundle all).`,
      `SHA-256 of this bundle: ${hex(sha256(bytes))}`,
      expectedHead === null
        ? 'No head was given: the bundle agrees with itself. Whether it is the one first made only a head that you had before can tell.'
        : 'It ends in the head you gave: no entry was changed, taken out or added.',
    ]
    return { holds: true, count, head, notes }
  }

  /** `bytes`: the zip. `head`: 64 hexadecimal digits, or null. Answers `{ holds: true, count, head, notes }` or `{ holds: false, place, why }`. */
  const verifyBundle = (bytes, head = null) => {
    try {
      return judge(bytes, head)
    } catch (error) {
      const { place, why, knownAt } = error
      if (error.isBreak) return knownAt === null ? { holds: false, place, why } : { holds: false, place, why, knownAt }
      return {
        holds: false,
        place: 'the bundle',
        why: `cannot be read as the application writes it (${error.message})`,
      }
    }
  }

  const sentencesOf = (verdict) =>
    verdict.holds
      ? [`${verdict.count} entries hold, head ${verdict.head}`, ...verdict.notes]
      : [
          'knownAt' in verdict
            ? `Nothing was changed up to entry ${verdict.knownAt}, which is the head you gave. From entry ${verdict.knownAt + 1} on it was added since: that head does not vouch for it. Ask for the head of the whole.`
            : `Does not hold. ${verdict.place}: ${verdict.why}.`,
        ]

  const isHead = (text) => /^[0-9a-f]{64}$/.test(text)

  // ---- on a command line

  const runInNode = async () => {
    const { readFile } = await import('node:fs/promises')
    const stop = (line) => {
      console.error(`${line} Usage: node verify.js BUNDLE.zip [--head HASH]`)
      process.exitCode = 2
    }
    const args = process.argv.slice(2)
    const at = args.indexOf('--head')
    const given = at === -1 ? null : (args.splice(at, 2)[1] ?? '').toLowerCase()
    if (args.length !== 1 || args[0].startsWith('-')) return stop('One bundle is needed, and nothing else but --head.')
    if (given !== null && !isHead(given)) return stop('--head needs the 64 hexadecimal digits of a head.')
    const bytes = await readFile(args[0]).catch((error) => error)
    if (bytes instanceof Error) return stop(`${args[0]} cannot be read (${bytes.code ?? bytes.message}).`)
    const verdict = verifyBundle(bytes, given)
    console.log(sentencesOf(verdict).join('\n'))
    process.exitCode = verdict.holds ? 0 : 1
  }

  // ---- in a page

  const runInPage = () => {
    const one = (id) => document.getElementById(id)
    let file = null
    const show = (text) => {
      one('verdict').textContent = text
    }
    const look = async () => {
      if (file === null) return
      const head = one('head').value.trim().toLowerCase()
      if (head !== '' && !isHead(head)) return show('A head has 64 hexadecimal digits.')
      show('Reading ...')
      const bytes = await file.arrayBuffer().catch(() => null)
      if (bytes === null) return show('This file cannot be read.')
      show(sentencesOf(verifyBundle(new Uint8Array(bytes), head === '' ? null : head)).join('\n'))
    }
    const take = (files) => {
      file = files[0] ?? null
      void look()
    }
    one('file').addEventListener('change', () => take(one('file').files))
    one('head').addEventListener('change', look)
    document.addEventListener('dragover', (event) => event.preventDefault())
    document.addEventListener('drop', (event) => {
      event.preventDefault()
      take(event.dataTransfer.files)
    })
  }

  globalThis.sangfroidVerifier = { verifyBundle, sha256, crc32 }
  if (typeof document === 'undefined') {
    // Whatever the file is called, it answers: silence would read as "it holds".
    if (!globalThis.sangfroidVerifierIsLoaded) void runInNode()
  } else if (document.getElementById('verdict')) runInPage()
})()
