// Keys of the whole room, and the same commands in the palette.
import { useMemo } from 'react'
import type { BrandId } from '../../shared/model.ts'
import { mayMove } from '../../shared/states.ts'
import { useCrisis } from '../asks/current-crisis.ts'
import { useEvent } from '../bridge.ts'
import { briefRoomWords } from '../panes/brief/words.ts'
import { useStop } from '../panes/outbox/stop.ts'
import { planWords } from '../panes/plan/words.ts'
import { type Command, useOffer } from '../ui/commands.ts'
import { focusSoon, type GoName, goTo } from '../ui/focus.ts'
import { useKeys } from '../ui/keys.ts'
import { useWords } from '../ui/language.ts'
import { type RightTab, select } from '../ui/selection.ts'
import { outboxMarkWords } from './outbox-mark-words.ts'
import { wallWords } from './wall-words.ts'
import { frameWords } from './words.ts'

const goIn = (tab: RightTab, name: GoName): void => {
  select({ tab })
  goTo(name)
}

export const useRoomKeys = (brandId: BrandId | undefined): void => {
  const words = useWords(frameWords)
  const outbox = useWords(outboxMarkWords)
  const brief = useWords(briefRoomWords)
  const plan = useWords(planWords)
  const wall = useWords(wallWords)
  const { stop } = useStop()
  useEvent('red.pressed', () => select({ overlay: 'red' }))
  useKeys({
    '/': () => select({ overlay: 'search' }),
    'mod+k': () => select({ overlay: 'palette' }),
    'mod+m': () => select({ overlay: 'members' }),
    'mod+i': () => select({ overlay: 'import' }),
    'mod+b': () => select({ overlay: 'sources' }),
    'mod+,': () => select({ overlay: 'settings' }),
    'mod+o': () => select({ overlay: 'outbox' }),
    'mod+p': () => select({ overlay: 'plan' }),
    'mod+j': () => select({ overlay: 'brief' }),
    w: () => brandId !== undefined && select({ overlay: 'wall' }),
    'mod+.': () => brandId !== undefined && void stop(brandId),
  })
  const crisis = useCrisis()
  const hasCrisis = crisis !== null
  const isOpen = hasCrisis && crisis.state !== 'closed'
  const mayClose = isOpen && mayMove('crisis', crisis.state, 'closed')
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'room.search', label: words.search, stroke: '/', act: () => select({ overlay: 'search' }) },
      { id: 'room.red', label: words.redButton, act: () => select({ overlay: 'red' }) },
      ...(brandId === undefined
        ? []
        : [
            { id: 'room.outbox', label: outbox.show, stroke: 'mod+o', act: () => select({ overlay: 'outbox' }) },
            { id: 'room.wall', label: wall.show, stroke: 'w', act: () => select({ overlay: 'wall' }) },
            { id: 'room.stop', label: outbox.stop, stroke: 'mod+.', act: () => void stop(brandId) },
          ]),
      { id: 'room.brief', label: brief.title, stroke: 'mod+j', act: () => select({ overlay: 'brief' }) },
      { id: 'room.plan', label: plan.command, stroke: 'mod+p', act: () => select({ overlay: 'plan' }) },
      { id: 'room.import', label: words.importFile, stroke: 'mod+i', act: () => select({ overlay: 'import' }) },
      { id: 'room.byHand', label: words.enterByHand, act: () => select({ overlay: 'byHand' }) },
      { id: 'room.connections', label: words.connections, act: () => select({ overlay: 'connections' }) },
      { id: 'room.sources', label: words.blindQuestion, stroke: 'mod+b', act: () => select({ overlay: 'sources' }) },
      { id: 'room.watch', label: words.watch, act: () => select({ overlay: 'brand' }) },
      { id: 'room.drill', label: words.flyDrill, act: () => select({ overlay: 'drill' }) },
      { id: 'room.members', label: words.members, stroke: 'mod+m', act: () => select({ overlay: 'members' }) },
      { id: 'room.callouts', label: words.callouts, act: () => select({ overlay: 'callouts' }) },
      { id: 'room.settings', label: words.settings, stroke: 'mod+,', act: () => select({ overlay: 'settings' }) },
      ...(['timeline', 'statements', 'facts', 'claims', 'people', 'report'] as const).map((tab) => ({
        id: `room.${tab}`,
        label: words.tabs[tab],
        act: () => {
          select({ tab })
          focusSoon(() => document.querySelector<HTMLElement>(`[data-face="${tab}"]`))
        },
      })),
      ...(isOpen
        ? [
            { id: 'crisis.note', label: words.writeNote, act: () => goIn('timeline', 'note') },
            { id: 'crisis.statement', label: words.writeStatement, act: () => goIn('statements', 'statement') },
            { id: 'crisis.fact', label: words.noteFact, act: () => goIn('facts', 'fact') },
          ]
        : []),
      ...(mayClose ? [{ id: 'crisis.close', label: words.closeCrisis, act: () => goIn('timeline', 'close') }] : []),
      ...(hasCrisis ? [{ id: 'crisis.export', label: words.exportReport, act: () => goIn('report', 'export') }] : []),
    ],
    [words, outbox, brief, plan, wall, brandId, stop, isOpen, mayClose, hasCrisis],
  )
  useOffer(commands)
}
