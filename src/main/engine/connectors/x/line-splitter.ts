// A stream of bytes as lines that end in \r\n. A chunk may end within a character, a line, or between \r and \n.
import { StringDecoder } from 'node:string_decoder'

/** A post is a few kilobytes: what is longer is no line of X. */
export const MAX_LINE_LENGTH = 1_000_000

export class LineTooLong extends Error {}

export const createLineSplitter = () => {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  /** The whole lines that this chunk ends, without their ends; an empty one is a heartbeat. Throws LineTooLong. */
  return (chunk: Buffer): string[] => {
    const lines = (rest + decoder.write(chunk)).split('\r\n')
    rest = lines.pop() ?? ''
    if (rest.length > MAX_LINE_LENGTH) throw new LineTooLong()
    return lines
  }
}
