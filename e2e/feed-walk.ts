// Reads the whole feed as it is drawn, row by row, and answers only numbers: what people wrote never leaves the page.
import type { Page } from '@playwright/test'

export interface FeedWalk {
  readonly rowCount: number
  /** Feed keys of rows in which something other than text stands. */
  readonly withMarkup: readonly number[]
  /** Feed keys of rows whose text is not the stored one, signs without a glyph apart. */
  readonly changed: readonly number[]
  /** Feed keys of rows that are wider or higher than their place. */
  readonly spilling: readonly number[]
  /** Something grew wider than the list or the window. */
  readonly isScrollingSideways: boolean
}

export const walkFeed = (page: Page, label: string, brandId: number): Promise<FeedWalk> =>
  page.evaluate(
    async ([listLabel, brand]) => {
      const list = document.querySelector<HTMLElement>(`[role="listbox"][aria-label="${listLabel}"]`)
      if (!list) throw new Error('there is no feed')
      const texts = new Map<number, string>()
      for (let fromKey = 1; ; fromKey += 500) {
        const answer = await window.desk.request('mentions.feed', { brandId: brand, fromKey, count: 500 })
        if (!answer.ok) throw new Error('the feed was refused')
        for (const [index, item] of answer.value.items.entries()) texts.set(fromKey + index, item.text ?? '')
        if (answer.value.items.length < 500) break
      }
      /** Only what has a glyph and a place: white space is collapsed in a row of fixed height. */
      const bare = (text: string): string => text.replace(/[\p{Cc}\p{Surrogate}\ufffd\s]/gu, '')
      const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()))
      const rowsInView = (): HTMLElement[] => {
        const { top, bottom } = list.getBoundingClientRect()
        return [...list.querySelectorAll<HTMLElement>('[role="option"]')].filter((row) => {
          const box = row.getBoundingClientRect()
          return box.bottom > top && box.top < bottom
        })
      }
      const settled = async (): Promise<HTMLElement[]> => {
        for (let tries = 0; tries < 600; tries += 1) {
          await frame()
          const rows = rowsInView()
          if (rows.length > 0 && rows.every((row) => row.querySelector('bdi'))) return rows
        }
        throw new Error('rows stayed empty')
      }

      const seen = new Set<number>()
      const withMarkup = new Set<number>()
      const changed = new Set<number>()
      const spilling = new Set<number>()
      const judge = (row: HTMLElement): void => {
        const key = Number(row.getAttribute('aria-setsize')) - Number(row.getAttribute('aria-posinset')) + 1
        seen.add(key)
        if (row.querySelector('script,img,svg,iframe,a,style,textarea,title,b,object,embed,bdi *')) withMarkup.add(key)
        const shown = [...row.querySelectorAll('bdi')].at(-1)
        if (bare(shown?.textContent ?? '') !== bare(texts.get(key) ?? '')) changed.add(key)
        const place = row.getBoundingClientRect()
        for (const part of row.querySelectorAll<HTMLElement>('*')) {
          // What a narrow row leaves out has no place at all.
          if (!part.checkVisibility()) continue
          const box = part.getBoundingClientRect()
          const isWide = box.right > place.right + 1 || box.left < place.left - 1
          const isHigh = box.bottom > place.bottom + 1 || box.top < place.top - 1
          if (isWide || isHigh) spilling.add(key)
        }
        const clip = shown?.closest<HTMLElement>('bdi')
        if (clip && getComputedStyle(clip).overflow === 'visible') spilling.add(key)
      }
      for (let top = 0; ; top += list.clientHeight) {
        list.scrollTop = top
        for (const row of await settled()) judge(row)
        if (top + list.clientHeight >= list.scrollHeight) break
      }
      const sideways = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1
      return {
        rowCount: seen.size,
        withMarkup: [...withMarkup],
        changed: [...changed],
        spilling: [...spilling],
        isScrollingSideways: sideways(list) || sideways(document.documentElement) || sideways(document.body),
      }
    },
    [label, brandId] as const,
  )
