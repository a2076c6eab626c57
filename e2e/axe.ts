// What axe finds on the screen as it stands, and what the Tab key reaches. axe comes in through the debugger: the page's
// own policy lets no script in.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface WithAxe {
  readonly axe?: { run(context: Document | string, options: object): Promise<AxeResults> }
}

/** One line a violation: the rule and the elements. `within`: a selector; default: the whole page. */
export const violationsOf = async (page: Page, within: string | null = null): Promise<string[]> => {
  const isThere = await page.evaluate(() => (window as WithAxe).axe !== undefined)
  if (!isThere) await page.evaluate(await source)
  return page.evaluate(async (place) => {
    // A sheet that fades in is half its colour: what counts is where it comes to rest.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const results = await (window as WithAxe).axe?.run(place ?? document, {
      runOnly: tags,
      resultTypes: ['violations'],
    })
    return (results?.violations ?? []).flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n').at(1) ?? ''}`),
    )
  }, within)
}

export interface TabWalk {
  /** Controls on screen that Tab never came to. */
  readonly unreached: readonly string[]
  /** Controls that had the focus without a sign of it. */
  readonly unmarked: readonly string[]
  /** How many stops there were until the first came again. */
  readonly stopCount: number
  readonly isTrapped: boolean
}

const MOST_STOPS = 150

/** Goes once round with Tab. Inside a dialog the round is the dialog's. */
export const walkTabs = async (page: Page): Promise<TabWalk> => {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-walked]')) element.removeAttribute('data-walked')
  })
  const unmarked: string[] = []
  let stopCount = 0
  let isRound = false
  while (stopCount < MOST_STOPS && !isRound) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return { isPage: true } as const
      const wasHere = element.dataset.walked !== undefined
      element.dataset.walked = 'yes'
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      const near = [element, ...labels, element.parentElement, element.nextElementSibling, labels[0]?.parentElement]
      const isMarked = near.some((one) => {
        if (!one) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      })
      const name = `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`
      return { isPage: false, wasHere, isMarked, name: name.slice(0, 80) } as const
    })
    if (stop.isPage) continue
    stopCount += 1
    isRound = stop.wasHere
    if (!stop.isMarked) unmarked.push(stop.name)
  }
  const unreached = await page.evaluate(() => {
    const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1)
    const controls = (dialog ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )
    const groups = new Set<string>()
    for (const radio of document.querySelectorAll<HTMLInputElement>('input[type=radio][data-walked]'))
      groups.add(radio.name)
    return [...controls]
      .filter((control) => {
        if (control.dataset.walked !== undefined || control.tabIndex < 0 || control.matches(':disabled')) return false
        if (control.closest('[inert], [aria-hidden="true"]') || control.hasAttribute('data-focus-guard')) return false
        // One stop a group: the arrows do the rest.
        if (control instanceof HTMLInputElement && control.type === 'radio' && groups.has(control.name)) return false
        return control.checkVisibility({ visibilityProperty: true })
      })
      .map((control) =>
        `${control.tagName.toLowerCase()} ${control.getAttribute('aria-label') ?? control.textContent ?? ''}`.slice(
          0,
          80,
        ),
      )
  })
  return { unreached, unmarked, stopCount, isTrapped: !isRound }
}
