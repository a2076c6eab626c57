// Words of the debrief, as the page, the plan and the report say them.
import type { ActionState, DebriefPrompt } from './debrief.ts'
import { defineWords } from './words.ts'

export interface DebriefWords {
  readonly title: string
  readonly prompt: Record<DebriefPrompt, string>
  readonly nobody: string
  readonly actions: string
  readonly noActions: string
  readonly state: Record<ActionState, string>
  readonly late: string
  readonly columns: readonly [string, string, string, string]
  readonly dropped: (why: string) => string
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
    state: { open: 'open', done: 'done', dropped: 'dropped' },
    late: 'late',
    columns: ['Action', 'Owner', 'Due', 'State'],
    dropped: (why) => `dropped: ${why}`,
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
    state: { open: 'à faire', done: 'faite', dropped: 'abandonnée' },
    late: 'en retard',
    columns: ['Action', 'Responsable', 'Échéance', 'État'],
    dropped: (why) => `abandonnée\u00a0: ${why}`,
  },
)
