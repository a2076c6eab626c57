// As much of a mail server (RFC 5321, 4954) as a test needs: it takes mails, asks for a password, or refuses.
import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { portOf } from './hook-server.ts'

export interface TakenMail {
  readonly to: string
  /** Headers and text, as they came. */
  readonly source: string
}

export interface MailServerOptions {
  /** Asked for; null = nobody is asked. */
  readonly password?: string | null
  /** Answered to each recipient. */
  readonly toRecipient?: string
  readonly offersTls?: boolean
}

const plainPassword = (line: string): string =>
  Buffer.from(line.split(' ')[2] ?? '', 'base64')
    .toString('utf8')
    .split('\u0000')[2] ?? ''

export const openMailServer = async ({
  password = null,
  toRecipient = '250 ok',
  offersTls = false,
}: MailServerOptions = {}) => {
  const mails: TakenMail[] = []
  /** Everything that anybody said, to find what must not be said. */
  const heard: string[] = []

  const serve = (socket: Socket): void => {
    let to = ''
    let body: string[] | null = null
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    const takeBody = (lines: string[], line: string): string | null => {
      if (line !== '.') {
        lines.push(line)
        return null
      }
      mails.push({ to, source: lines.join('\n') })
      body = null
      return '250 taken'
    }
    const answerTo = (line: string): string | null => {
      if (body !== null) return takeBody(body, line)
      switch (line.slice(0, 4).toUpperCase()) {
        case 'EHLO':
          return [
            '250-test',
            ...(offersTls ? ['250-STARTTLS'] : []),
            password === null ? '250 8BITMIME' : '250 AUTH PLAIN',
          ].join('\r\n')
        case 'AUTH':
          return plainPassword(line) === password ? '235 welcome' : '535 5.7.8 wrong'
        case 'RCPT':
          to = line.slice(line.indexOf('<') + 1, line.indexOf('>'))
          return toRecipient
        case 'DATA':
          body = []
          return '354 go on'
        case 'STAR':
          return '454 4.7.0 not now'
        default:
          return '250 ok'
      }
    }
    let rest = ''
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('utf8')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        heard.push(line)
        const answer = answerTo(line)
        if (answer !== null) say(answer)
      }
    })
    socket.on('error', () => undefined)
    say('220 test')
  }

  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { port: portOf(server), mails, heard }
}
