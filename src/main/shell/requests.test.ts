import { describe, expect, it } from 'vitest'
import type { MemberId } from '../../shared/model.ts'
import { fail, ok, Refusal, type Result } from '../../shared/result.ts'
import { type AskingSeat, answer, answerDropped, type Border, type ShellHandlers } from './requests.ts'

const PAGE = { url: 'app://desk/', isTopFrame: true }

const setUp = (engineAnswer: () => Promise<Result<unknown>> = async () => ok('done')) => {
  const asked: { name: string; input: unknown; memberId: MemberId | null }[] = []
  const logged: string[] = []
  const seat: AskingSeat = {
    desk: {
      engine: {
        request: (name, input, { memberId }) => {
          asked.push({ name, input, memberId })
          return engineAnswer()
        },
      },
    },
    memberId: null,
  }
  const handlers = new Proxy({} as ShellHandlers<AskingSeat>, {
    get: (_target, name) => (input: unknown) => {
      if (name === 'files.choose') throw new Refusal('unreadable', 'not readable')
      if (name === 'settings.get') throw new Error('disk on fire at /home/someone')
      return { name, input }
    },
  })
  const say = (text: string) => void logged.push(text)
  const border: Border<AskingSeat> = {
    handlers,
    devUrl: null,
    lang: () => 'en',
    log: { info: say, warn: say, error: say },
    grantFiles: async (_seat, paths) => {
      if (paths.includes('/gone')) throw new Refusal('unreadable', 'not readable')
      return paths.map((path) => ({ fileId: 'f', name: path.slice(1), sizeBytes: 1 }))
    },
  }
  return { asked, logged, seat, border }
}

describe('the border', () => {
  it('a frame, a foreign page or a window without a seat is answered nothing and asks the engine nothing', async () => {
    const { border, seat, asked } = setUp()
    const refused = { ok: false, code: 'notAllowed' }
    expect(await answer(border, undefined, PAGE, 'members.list', {})).toMatchObject(refused)
    expect(await answer(border, seat, { ...PAGE, isTopFrame: false }, 'members.list', {})).toMatchObject(refused)
    expect(await answer(border, seat, { ...PAGE, url: 'about:blank' }, 'members.list', {})).toMatchObject(refused)
    expect(asked).toEqual([])
  })

  it.each(['nope', '__proto__', 'toString', 'constructor', '', 3, null, undefined, {}])(
    'a name that is not in the contract reaches no handler: %s',
    async (name) => {
      const { border, seat, asked } = setUp()
      expect(await answer(border, seat, PAGE, name, {})).toMatchObject({ ok: false, code: 'notFound' })
      expect(asked).toEqual([])
    },
  )

  it('input that does not fit stops at the border', async () => {
    const { border, seat, asked } = setUp()
    const wrong = await answer(border, seat, PAGE, 'desk.sit', { memberId: '1' })
    expect(wrong).toMatchObject({ ok: false, code: 'invalidInput' })
    expect(asked).toEqual([])
  })

  it('the engine gets the parsed input and who sits there, never what the page claims about itself', async () => {
    const { border, seat, asked } = setUp()
    seat.memberId = 4 as MemberId
    await answer(border, seat, PAGE, 'crises.open', { brandId: 1, as: 'issue', why: '  why  ', memberId: 9 })
    expect(asked).toEqual([{ name: 'crises.open', input: { brandId: 1, as: 'issue', why: 'why' }, memberId: 4 }])
  })

  it('a member sits down only when the engine knows them', async () => {
    const unknown = setUp(async () => fail('notFound', 'no such member'))
    await answer(unknown.border, unknown.seat, PAGE, 'desk.sit', { memberId: 5 })
    expect(unknown.seat.memberId).toBeNull()
    const known = setUp()
    await answer(known.border, known.seat, PAGE, 'desk.sit', { memberId: 5 })
    expect(known.seat.memberId).toBe(5)
  })

  it('what the shell answers itself does not reach the engine', async () => {
    const { border, seat, asked } = setUp()
    expect(await answer(border, seat, PAGE, 'desk.status', {})).toEqual(ok({ name: 'desk.status', input: {} }))
    expect(asked).toEqual([])
  })

  it('a refusal arrives as data with its sentence', async () => {
    const { border, seat } = setUp()
    expect(await answer(border, seat, PAGE, 'files.choose', {})).toEqual(fail('unreadable', 'not readable'))
  })

  it('an error of ours does not show its insides to the page, but is logged', async () => {
    const { border, seat, logged } = setUp()
    const failed = await answer(border, seat, PAGE, 'settings.get', {})
    expect(failed).toMatchObject({ ok: false, code: 'internal' })
    expect(JSON.stringify(failed)).not.toContain('/home/someone')
    expect(logged).toEqual(['request settings.get failed'])
  })

  it('an engine that rejects does not reject to the page', async () => {
    const { border, seat } = setUp(async () => Promise.reject(new Error('thread died')))
    expect(await answer(border, seat, PAGE, 'members.list', {})).toMatchObject({ ok: false, code: 'internal' })
  })
})

describe('dropped files', () => {
  it('catches a path of a foreign frame, a path that is none, and a path that comes back to the page', async () => {
    const { border, seat } = setUp()
    const refused = { ok: false, code: 'notAllowed' }
    expect(await answerDropped(border, undefined, PAGE, ['/a'])).toMatchObject(refused)
    expect(await answerDropped(border, seat, { ...PAGE, isTopFrame: false }, ['/a'])).toMatchObject(refused)
    for (const paths of [null, '/a', [''], [3], Array.from({ length: 101 }, () => '/a')])
      expect(await answerDropped(border, seat, PAGE, paths)).toMatchObject({ ok: false, code: 'invalidInput' })
    expect(await answerDropped(border, seat, PAGE, ['/gone'])).toEqual(fail('unreadable', 'not readable'))
    expect(await answerDropped(border, seat, PAGE, ['/a'])).toEqual(ok([{ fileId: 'f', name: 'a', sizeBytes: 1 }]))
  })
})
