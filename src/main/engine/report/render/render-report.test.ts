import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AT,
  crisis,
  emptyModel,
  english,
  entry,
  french,
  mention,
  modelSaying,
  seq,
  statement,
  withBehind,
  withPosts,
} from '../../../../../test/engine/report-models.ts'
import type { ReportModel } from '../../../../shared/report-model.ts'
import { renderReport } from './render-report.ts'

/** Every tag of the document, by name and attributes; the language of a text may differ, if it is one. */
const tagsOf = (page: string) =>
  [...page.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<[^>]*>/g)].map((tag) =>
    String(tag).replace(/ lang="[\w-]+"/, ''),
  )

describe('renderReport', () => {
  it('lets what strangers and members write become markup', () => {
    const page = (text: string) => renderReport(modelSaying(text), { ...french, showHandles: true })
    // The tags are those of a plain word, but for the signs that name what is not seen.
    const plain = tagsOf(page('plain'))
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('<script>', '</style>', '"', "'", '&lt;', '<!--', ']]>', '\\', '}', '<', 'onload='), {
          maxLength: 8,
        })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const tags = tagsOf(page(text).replace(/<span class="sign">[^<]*<\/span>/g, ''))
        expect(tags).toEqual(plain)
      }),
      { numRuns: 150 },
    )
  })

  it('lets a title close the style sheet through the running lines', () => {
    const page = renderReport({ ...emptyModel, crisis: { ...crisis, title: '</style><script>x</script>"}' } }, french)
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page).not.toContain('<script')
  })

  it('shows a figure nobody measured as zero, or leaves a chapter empty', () => {
    const inFrench = renderReport(emptyModel, french)
    const inEnglish = renderReport(emptyModel, english)
    for (const chapter of [
      '1. How and where it began',
      '2. How it amplified',
      '3. Who intervened',
      '4. Who defended us',
      '5. How people reacted',
    ])
      expect(inEnglish).toContain(chapter)
    expect(inEnglish.match(/>unknown</gi)?.length).toBeGreaterThanOrEqual(9)
    expect(inFrench.match(/>inconnu</gi)?.length).toBeGreaterThanOrEqual(9)
    expect(inFrench).not.toMatch(/NaN|undefined|null|\[object/)
  })

  it('leaves out what is behind the peak, or a figure of it without its posts', () => {
    const page = renderReport(withBehind(), { ...english, showHandles: true })
    const text = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '')
    for (const said of [
      /most likely began: @person_1,[^.]*\. \[no. 1\]/,
      /70% of the 90.posts[^.]*2.h before the counts began to rise\. Confidence: 62%/,
      /@person_23,3079.Apr,.08:51 \[no. 9\]31unknownlinks \[no. 2\]/,
      /the soup is bad44[\s\S]*\[no. 3\]/,
      /2.smaller claims are not listed\. 12.posts \(13%\) make none/,
      /the soup is bad2618Smaller claims286No claim7 \(11%\)5 \(17%\)All posts6129/,
      /20.posts by 6.accounts[^.]*\. Seen: same text\. \[no. 4\]/,
      /50.attack, 10.ask, 5.defend, 5.take no side, 20.could not be read\. \[all\]/,
      /1 of 40[\s\S]*@person_5unknown9 \[no. 5\]/,
      /No post of the period was found to defend us/,
    ])
      expect(text).toMatch(said)
    expect(renderReport(withBehind(), english)).not.toMatch(/person_\d/)
  })

  it('says that nothing is behind the peak where it is only unknown, or the other way round', () => {
    const nothing = { origin: null, amplifiers: [], claims: [], coordination: [], attackers: [] }
    const page = renderReport(withBehind(nothing), english)
    expect(page).toMatch(/Where it began: <span class="unknown">unknown/)
    for (const said of ['No post led to others', 'No claim was found', 'No accounts were seen', 'found to attack us'])
      expect(page).toContain(said)
    expect(renderReport(emptyModel, english)).not.toContain('No accounts were seen')
  })

  it('prints a post that is not public, or a hidden entry', () => {
    const page = renderReport(
      {
        ...withPosts(
          mention(1, 'seen by all'),
          mention(2, 'secret one', { visibility: 'direct' }),
          mention(3, 'secret two', { visibility: 'followers' }),
          mention(4, 'seen by whoever has the address', { visibility: 'unlisted' }),
        ),
        story: [entry(1, { evidence: [seq(1), seq(2)] }), entry(2, { text: 'secret entry', hidden: true })],
      },
      { ...french, showHandles: true },
    )
    expect(page).toContain('seen by all')
    expect(page).toContain('seen by whoever has the address')
    expect(page).not.toContain('secret')
    expect(page).not.toContain('n°\u00a02')
  })

  it('names a person when names are masked: as author, in a text, in an address, in our own words', () => {
    const model = withPosts(
      mention(1, 'said by @person_2. and person_3 to @verdanou_fictif, see https://x.example/person_3/status/9'),
      mention(2, 'two'),
      mention(3, 'three'),
    )
    const said = { ...statement, text: 'Dear @person_2,', channel: 'x.example/person_3' }
    const told = { ...model, crisis: { ...crisis, title: 'The @person_3 affair' }, statements: [said] }
    const page = renderReport({ ...told, story: [entry(1, { text: 'call @Person_2 back' })] }, french)
    expect(page).not.toMatch(/person_\d/i)
    expect(page).not.toMatch(/Person \d/)
    expect(page).toContain('@verdanou_fictif')
    expect(page).toContain('https://x.example/…')
    const open = renderReport(model, { ...french, showHandles: true })
    expect(open).toContain('@person_2')
  })

  it('points a sentence to a post under another number than the one it is printed with', () => {
    const model: ReportModel = {
      ...withPosts(
        mention(40, 'hidden', { visibility: 'direct' }),
        mention(41, 'first'),
        mention(42, 'second'),
        mention(41, 'first'),
      ),
      story: [entry(1, { evidence: [seq(42), seq(7)] })],
    }
    const page = renderReport(model, french)
    expect(page).toContain('href="#c0-P2">[P2]')
    expect(page).toContain('[n°\u00a07]')
    expect(page.match(/id="c0-P2"/g)).toHaveLength(1)
    for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${anchor}"`)
  })

  it('prints a reason as the code that the program has for it', () => {
    const numbers = { ...emptyModel.numbers, unreachableByReason: { noWayThere: 3, notPublic: 2 } }
    const page = renderReport({ ...emptyModel, numbers }, french)
    expect(page).not.toMatch(/noWayThere|notPublic/)
    expect(page).toContain('rien ne peut être envoyé vers cette plateforme')
  })

  it('forgets to say on a page that this was a drill', () => {
    expect(renderReport({ ...emptyModel, isDrill: true }, french)).toMatch(/@bottom-center \{ content: "EXERCICE"/)
    expect(renderReport(emptyModel, french)).not.toContain('EXERCICE')
  })

  it('hides that the ledger does not hold, or claims more than it proves', () => {
    expect(renderReport(emptyModel, english)).toContain('tamper-evident')
    expect(renderReport(emptyModel, french)).toContain('tamper-evident')
    expect(renderReport({ ...emptyModel, ledger: { ...emptyModel.ledger, holds: false } }, english)).toContain(
      'does NOT hold',
    )
  })

  it('loses the outline, the language or the scope of a table head', () => {
    const page = renderReport([emptyModel, { ...emptyModel, crisis: null }], english)
    expect(page).toContain('<html lang="en">')
    expect(page.match(/<h1>/g)).toHaveLength(2)
    expect(page).not.toMatch(/<th(?! scope)(?=[ >])/)
    expect(page.match(/id="method"/g)).toHaveLength(1)
    expect(page.match(/@page crisis\d/g)).toEqual(['@page crisis0', '@page crisis1'])
  })

  it('shows an empty text as a removed one, or a removed one as empty', () => {
    expect(renderReport(withPosts(mention(1, null, { removedAt: AT })), english)).toContain('The text was removed')
    expect(renderReport(withPosts(mention(1, '')), english)).not.toContain('The text was removed')
  })

  it('draws a flood of accents or turns the line round', () => {
    const page = renderReport(withPosts(mention(1, `e${'\u0301'.repeat(400)} \u202egnorw`)), english)
    expect(page).toContain('+394')
    expect(page).toContain('U+202E')
    expect(page).not.toContain('\u202e')
  })
})
