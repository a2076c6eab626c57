// Words of the debrief, as the page, the plan and the report say them.
import type { Action, DebriefPrompt } from './debrief.ts'
import { defineWords } from './words.ts'

export interface DebriefWords {
  readonly title: string
  readonly prompt: Record<DebriefPrompt, string>
  readonly nobody: string
  readonly actions: string
  readonly noActions: string
  readonly late: string
  readonly columns: readonly [string, string, string, string]
  readonly open: string
  readonly done: (on: string) => string
  readonly dropped: (on: string, why: string | null) => string
}

export const debriefWords = defineWords<DebriefWords>(
  {
    title: 'What we learnt',
    prompt: {
      expected: 'What was supposed to happen?',
      happened: 'What happened in fact?',
      worked: 'What worked, and should be done again?',
      failed: 'What did not work, and why?',
      surprised: 'What surprised us?',
      change: 'What do we change in the plan?',
    },
    nobody: 'Nobody has written yet what was learnt.',
    actions: 'Actions',
    noActions: 'No action was decided.',
    late: 'late',
    columns: ['Action', 'Owner', 'Due', 'State'],
    open: 'open',
    done: (on) => `done on ${on}`,
    dropped: (on, why) => `dropped on ${on}${why === null ? '' : `: ${why}`}`,
  },
  {
    title: 'Ce que nous avons appris',
    prompt: {
      expected: 'Que devait-il se passer\u202f?',
      happened: 'Que s’est-il passé en réalité\u202f?',
      worked: 'Qu’est-ce qui a marché, à refaire\u202f?',
      failed: 'Qu’est-ce qui n’a pas marché, et pourquoi\u202f?',
      surprised: 'Qu’est-ce qui nous a surpris\u202f?',
      change: 'Que changeons-nous dans le plan\u202f?',
    },
    nobody: 'Personne n’a encore écrit ce qui a été appris.',
    actions: 'Actions',
    noActions: 'Aucune action n’a été décidée.',
    late: 'en retard',
    columns: ['Action', 'Responsable', 'Échéance', 'État'],
    open: 'à faire',
    done: (on) => `faite le ${on}`,
    dropped: (on, why) => `abandonnée le ${on}${why === null ? '' : `\u00a0: ${why}`}`,
  },
)

/** How an action stands; `on`: since when, as the reader writes dates. */
export const actionStateWord = (
  { open, done, dropped }: DebriefWords,
  { state, why }: Pick<Action, 'state' | 'why'>,
  on: string,
): string => {
  if (state === 'open') return open
  return state === 'done' ? done(on) : dropped(on, why)
}
