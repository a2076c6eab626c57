// The last pages, once for the whole report: who sat at the desk, how it was made and what it cannot say, the ledger's head.
import { type Html, html } from './html.ts'
import type { Page } from './page.ts'
import { recordWords } from './record-words.ts'
import { columnsOf, table } from './table.ts'

export const closing = (page: Page): Html => {
  const w = recordWords[page.lang]
  const members = page.model.members
  return html`<section class="newpage"><h2>${w.desk}</h2>
${
  members.length === 0
    ? html`<p>${w.deskNone}</p>`
    : html`<p>${w.deskIntro}</p>${table(
        w.desk,
        columnsOf(w.deskHead, [{ width: 40 }, {}]),
        members.map((member) => [html`<bdi>${member.name}</bdi>`, html`<bdi>${member.roles.join(', ')}</bdi>`]),
        true,
      )}`
}
<h2 id="method">${w.method}</h2>
<ul class="plain">${w.methodItems(page.zone).map((item) => html`<li>${item}</li>`)}</ul>
${ledger(page)}</section>`
}

const ledger = (page: Page): Html => {
  const w = recordWords[page.lang]
  const { ledger } = page.model
  const orNoKey = (value: string | null) =>
    value === null ? html`<span class="unknown">${w.noKey}</span>` : fingerprint(value)
  return html`<h2>${w.ledger}</h2>
<p>${w.ledgerIntro}</p>
<p class="${ledger.holds === false ? 'broken' : ''}">${verdictOf(page)}</p>
<dl class="pairs">
<dt>${w.ledgerRows.count}</dt><dd>${page.count(ledger.count)}</dd>
<dt>${w.ledgerRows.head}</dt><dd>${fingerprint(ledger.head)}</dd>
<dt>${w.ledgerRows.signature}</dt><dd>${orNoKey(ledger.signature)}</dd>
<dt>${w.ledgerRows.publicKey}</dt><dd>${orNoKey(ledger.publicKey)}</dd>
</dl>`
}

const verdictOf = (page: Page): string => {
  const w = recordWords[page.lang]
  const { count, holds } = page.model.ledger
  if (holds === null) return w.ledgerUnchecked
  return holds ? w.ledgerHolds(page.count(count)) : w.ledgerBroken(page.count(count))
}

const fingerprint = (value: string): Html => html`<span class="hash">${value}</span>`
