// Every entry of a zip that holds text, by name.
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl'

const open = promisify<Buffer, Options, ZipFile>(fromBuffer)

export const unzip = async (zip: Uint8Array): Promise<Map<string, string>> => {
  const file = await open(Buffer.from(zip), { lazyEntries: true })
  const texts = new Map<string, string>()
  await new Promise<void>((resolve, reject) => {
    file.on('error', reject).on('end', resolve)
    file.on('entry', (entry: Entry) =>
      file.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        void text(stream).then((content) => {
          texts.set(entry.fileName, content)
          file.readEntry()
        }, reject)
      }),
    )
    file.readEntry()
  })
  return texts
}
