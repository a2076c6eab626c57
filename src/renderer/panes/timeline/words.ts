// Words of the timeline: the curated story, the raw log beside it, and the course of the crisis.
import type { StoryKind } from '../../../shared/model.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

interface TimelineWords {
  readonly title: string
  readonly views: Record<'story' | 'log', string>
  readonly viewLabel: string
  readonly kind: Record<StoryKind, string>
  readonly noCrisis: { readonly title: string; readonly body: string }
  readonly toPlan: string
  readonly empty: { readonly title: string; readonly body: string }
  readonly phaseNow: string
  readonly phaseBlank: string
  readonly recordedLater: (duration: string) => string
  readonly recordedOn: (date: string) => string
  readonly recordedAt: (exact: string) => string
  readonly happenedOn: (exact: string) => string
  readonly removed: string
  readonly marked: string
  readonly versions: (count: number) => string
  readonly act: Record<
    'correct' | 'mark' | 'unmark' | 'arrange' | 'merge' | 'split' | 'move' | 'hide' | 'show' | 'save' | 'add',
    string
  >
  readonly actsOf: (kind: string) => string
  readonly hidden: (count: number) => string
  readonly hideHidden: string
  readonly hiddenHint: string
  readonly addLabel: string
  readonly addPlaceholder: string
  readonly kindLabel: string
  readonly phaseLabel: string
  readonly textLabel: string
  readonly whenLabel: string
  readonly decidedWhy: string
  readonly whyLabel: string
  readonly whyHint: string
  readonly whyWas: (why: string) => string
  readonly whyBy: (who: string, why: string) => string
  readonly hideHint: string
  readonly historyTitle: string
  readonly historyHint: string
  readonly restore: string
  readonly mergeOther: string
  readonly mergeHint: string
  readonly mergeText: string
  readonly isPart: string
  readonly rewrittenBy: (who: string) => string
  readonly splitStays: string
  readonly splitPart: string
  readonly splitHint: string
  readonly fromLog: (logSeq: number) => string
  readonly find: string
  readonly findKind: string
  readonly everyKind: string
  readonly nothingFound: string
  readonly version: (version: number, who: string) => string
  readonly changed: Record<
    'phase' | 'time' | 'marked' | 'unmarked' | 'hidden' | 'shown' | 'merged' | 'first' | 'text',
    string
  >
  readonly failedTitle: string
}

export const timelineWords = defineWords<TimelineWords>(
  {
    title: 'Timeline',
    views: { story: 'Story', log: 'Raw log' },
    viewLabel: 'What to read',
    kind: {
      alert: 'Alarm',
      crisis: 'Crisis',
      phase: 'Phase',
      note: 'Note',
      decision: 'Decision',
      fact: 'Fact',
      statement: 'Statement',
      reply: 'Reply',
      source: 'Source',
    },
    noCrisis: {
      title: 'No crisis is open',
      body: 'The story of a crisis writes itself here from its first minute. The raw log is always there.',
    },
    toPlan: 'Are we ready? See the plan',
    empty: {
      title: 'Nothing is told yet',
      body: 'Alarms, changes of phase and statements write themselves. Add what only you know: a call, a decision, a fact.',
    },
    phaseNow: 'now',
    phaseBlank: 'Nothing told yet in this phase.',
    recordedLater: (duration) => `recorded ${duration} later`,
    recordedOn: (date) => `recorded ${date}`,
    recordedAt: (exact) => `Recorded ${exact}`,
    happenedOn: (exact) => `Happened ${exact}`,
    removed: 'This text was removed; the fact stays.',
    marked: 'Key moment',
    versions: (count) => plural('en', count, 'version', 'versions'),
    act: {
      correct: 'Correct',
      mark: 'Mark',
      unmark: 'Unmark',
      arrange: 'Arrange',
      merge: 'Merge another entry into it',
      split: 'Split in two',
      move: 'Move to phase',
      hide: 'Hide',
      show: 'Show again',
      save: 'Save',
      add: 'Add to the story',
    },
    actsOf: (kind) => `Acts: ${kind}`,
    hidden: (count) => `${formatCount('en', count)} hidden`,
    hideHidden: 'Hide them again',
    hiddenHint: 'Hidden from the story, never from the log.',
    addLabel: 'Add to the story',
    addPlaceholder: 'What happened, or what did we decide?',
    kindLabel: 'Kind',
    phaseLabel: 'Phase',
    textLabel: 'Text',
    whenLabel: 'Happened',
    decidedWhy: 'Why was it decided so?',
    whyLabel: 'Why this correction (optional)',
    whyHint: 'The former version is kept.',
    whyWas: (why) => `Why: ${why}`,
    whyBy: (who, why) => `Why, says ${who}: ${why}`,
    hideHint: 'Hidden from the story, never from the log. The reason goes into the record with your name.',
    historyTitle: 'Former versions',
    historyHint: 'Nothing written here is ever overwritten.',
    restore: 'Restore this version',
    mergeOther: 'Which entry becomes a part of this one',
    mergeHint:
      'It is hidden from the story, never from the log, and can be shown again. Its posts and files come along.',
    mergeText: 'What both say together',
    isPart: 'part of another entry',
    rewrittenBy: (who) => `rewritten by ${who}`,
    splitStays: 'What stays in this entry',
    splitPart: 'What becomes an entry of its own',
    splitHint: 'Take it out above. It rests on the same posts.',
    fromLog: (logSeq) => `from the raw log, entry ${formatCount('en', logSeq)}`,
    find: 'Find in the story',
    findKind: 'Kind of entry',
    everyKind: 'Everything',
    nothingFound: 'No entry says so.',
    version: (version, who) => `Version ${version}, ${who}`,
    changed: {
      phase: 'moved to phase',
      time: 'time set to',
      marked: 'marked as a key moment',
      unmarked: 'no longer marked',
      hidden: 'hidden from the story',
      shown: 'shown again',
      merged: 'made a part of another entry',
      first: 'first written',
      text: 'text corrected',
    },
    failedTitle: 'The story could not be read',
  },
  {
    title: 'Chronologie',
    views: { story: 'Récit', log: 'Journal brut' },
    viewLabel: 'Que lire',
    kind: {
      alert: 'Alarme',
      crisis: 'Crise',
      phase: 'Phase',
      note: 'Note',
      decision: 'Décision',
      fact: 'Fait',
      statement: 'Communiqué',
      reply: 'Réponse',
      source: 'Source',
    },
    noCrisis: {
      title: 'Aucune crise n’est ouverte',
      body: 'Le récit d’une crise s’écrit ici de lui-même, dès la première minute. Le journal brut, lui, est toujours là.',
    },
    toPlan: 'Sommes-nous prêts\u202f? Voir le plan',
    empty: {
      title: 'Rien n’est encore raconté',
      body: 'Alarmes, changements de phase et communiqués s’écrivent d’eux-mêmes. Ajoutez ce que vous seul savez\u202f: un appel, une décision, un fait.',
    },
    phaseNow: 'en cours',
    phaseBlank: 'Rien de raconté encore dans cette phase.',
    recordedLater: (duration) => `noté ${duration} plus tard`,
    recordedOn: (date) => `noté le ${date}`,
    recordedAt: (exact) => `Noté le ${exact}`,
    happenedOn: (exact) => `Faits\u00a0: ${exact}`,
    removed: 'Ce texte a été retiré\u202f; le fait reste.',
    marked: 'Moment clé',
    versions: (count) => plural('fr', count, 'version', 'versions'),
    act: {
      correct: 'Corriger',
      mark: 'Marquer',
      unmark: 'Ne plus marquer',
      arrange: 'Ranger',
      merge: 'Y fusionner une autre entrée',
      split: 'Scinder en deux',
      move: 'Changer de phase',
      hide: 'Masquer',
      show: 'Montrer à nouveau',
      save: 'Enregistrer',
      add: 'Ajouter au récit',
    },
    actsOf: (kind) => `Actions\u00a0: ${kind}`,
    hidden: (count) => plural('fr', count, 'masqué', 'masqués'),
    hideHidden: 'Les masquer à nouveau',
    hiddenHint: 'Masqué dans le récit, jamais dans le journal.',
    addLabel: 'Ajouter au récit',
    addPlaceholder: 'Que s’est-il passé, qu’avons-nous décidé\u202f?',
    kindLabel: 'Nature',
    phaseLabel: 'Phase',
    textLabel: 'Texte',
    whenLabel: 'Moment des faits',
    decidedWhy: 'Pourquoi cette décision\u202f?',
    whyLabel: 'Pourquoi cette correction (facultatif)',
    whyHint: 'La version précédente est gardée.',
    whyWas: (why) => `Pourquoi\u00a0: ${why}`,
    whyBy: (who, why) => `Pourquoi, selon ${who}\u00a0: ${why}`,
    hideHint: 'Masqué dans le récit, jamais dans le journal. Le motif entre au journal avec votre nom.',
    historyTitle: 'Versions précédentes',
    historyHint: 'Rien de ce qui est écrit ici n’est jamais écrasé.',
    restore: 'Rétablir cette version',
    mergeOther: 'Quelle entrée devient une partie de celle-ci',
    mergeHint:
      'Elle est masquée dans le récit, jamais dans le journal, et peut être remontrée. Ses messages et ses fichiers suivent.',
    mergeText: 'Ce que les deux disent ensemble',
    isPart: 'partie d’une autre entrée',
    rewrittenBy: (who) => `réécrit par ${who}`,
    splitStays: 'Ce qui reste dans cette entrée',
    splitPart: 'Ce qui devient une entrée à part',
    splitHint: 'Retirez-le ci-dessus. Elle repose sur les mêmes messages.',
    fromLog: (logSeq) => `du journal brut, entrée ${formatCount('fr', logSeq)}`,
    find: 'Chercher dans le récit',
    findKind: 'Nature de l’entrée',
    everyKind: 'Tout',
    nothingFound: 'Aucune entrée ne le dit.',
    version: (version, who) => `Version ${version}, ${who}`,
    changed: {
      phase: 'passage à la phase',
      time: 'moment des faits\u00a0:',
      marked: 'marqué comme moment clé',
      unmarked: 'n’est plus marqué',
      hidden: 'masqué dans le récit',
      shown: 'montré à nouveau',
      merged: 'devenu une partie d’une autre entrée',
      first: 'première rédaction',
      text: 'texte corrigé',
    },
    failedTitle: 'Le récit n’a pas pu être lu',
  },
)
