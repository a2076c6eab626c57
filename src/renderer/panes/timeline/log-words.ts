// Words of the raw log, and of the proof that nothing in it was rewritten.
import type { RecordProblem } from '../../../shared/contract/record.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

const problems = defineWords<Record<RecordProblem, string>>(
  {
    entryMissing: 'an entry is missing before it',
    chainBroken: 'it does not follow the entry before it',
    entryChanged: 'its content was changed',
    mentionMissing: 'a post that it lists is gone or out of place',
    mentionAdded: 'a post was slipped in that no entry lists',
    mentionChanged: 'the text, the author or the time of a post was changed',
    wordsChanged: 'what a member wrote was changed',
    actChanged: 'what came of it was changed or deleted: a name, a state, a time, a fact',
  },
  {
    entryMissing: 'une entrée manque avant elle',
    chainBroken: 'elle ne suit pas l’entrée précédente',
    entryChanged: 'son contenu a été changé',
    mentionMissing: 'un message qu’elle cite a disparu ou n’est plus à sa place',
    mentionAdded: 'un message a été glissé sans qu’aucune entrée ne le cite',
    mentionChanged: 'le texte, l’auteur ou l’heure d’un message a été changé',
    wordsChanged: 'ce qu’un membre a écrit a été changé',
    actChanged: 'ce qui en est résulté a été changé ou supprimé\u00a0: un nom, un état, une heure, un fait',
  },
)

export const logWords = defineWords(
  {
    label: 'Raw log, newest first',
    hint: 'Everything that happened, as it was recorded. It can be added to, never changed.',
    entries: (count: number) => plural('en', count, 'entry', 'entries'),
    entry: (seq: number) => `Entry ${formatCount('en', seq)}`,
    kind: 'Name in the ledger',
    happened: 'Happened',
    recorded: 'Recorded',
    by: 'By',
    hash: 'Hash',
    former: 'Former hash',
    payload: 'What was recorded',
    promote: {
      label: 'Into the story',
      question: 'What it means (optional)',
      hint: 'It stands in the story at the time when it happened, with the posts that it names. The log stays as it is.',
    },
    choose: 'Choose an entry to read what was recorded.',
    verify: 'Verify',
    verifying: 'Verifying',
    holds: (count: number) => `Unbroken: ${plural('en', count, 'entry', 'entries')}`,
    head: (hash: string) => `head ${hash}`,
    breaks: (seq: number, problem: RecordProblem) =>
      `Broken at entry ${formatCount('en', seq)}: ${problems.en[problem]}`,
    verdictHint: 'Tamper-evident: a rewriting shows. It does not prove who sat at the desk.',
    empty: { title: 'The log is empty', body: 'Its first entry is written with the first act in this workspace.' },
  },
  {
    label: 'Journal brut, le plus récent d’abord',
    hint: 'Tout ce qui s’est passé, tel que consigné. On peut y ajouter, jamais y changer.',
    entries: (count: number) => plural('fr', count, 'entrée', 'entrées'),
    entry: (seq: number) => `Entrée ${formatCount('fr', seq)}`,
    kind: 'Nom dans le journal',
    happened: 'Moment des faits',
    recorded: 'Consigné',
    by: 'Par',
    hash: 'Empreinte',
    former: 'Empreinte précédente',
    payload: 'Ce qui a été consigné',
    promote: {
      label: 'Dans le récit',
      question: 'Ce que cela signifie (facultatif)',
      hint: 'L’acte prend place dans le récit au moment des faits, avec les messages qu’il cite. Le journal reste tel quel.',
    },
    choose: 'Choisissez une entrée pour lire ce qui a été consigné.',
    verify: 'Vérifier',
    verifying: 'Vérification',
    holds: (count: number) => `Intact\u00a0: ${plural('fr', count, 'entrée', 'entrées')}`,
    head: (hash: string) => `tête ${hash}`,
    breaks: (seq: number, problem: RecordProblem) =>
      `Rompu à l’entrée ${formatCount('fr', seq)}\u00a0: ${problems.fr[problem]}`,
    verdictHint: 'Toute réécriture se voit. Cela ne prouve pas qui était assis au poste.',
    empty: {
      title: 'Le journal est vide',
      body: 'Sa première entrée s’écrit avec le premier acte dans cet espace de travail.',
    },
  },
)
