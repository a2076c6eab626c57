// What is missing or old, said in a sentence: what, and where.
import { libraryWords } from '../../../shared/library-words.ts'
import type { Lang, MemberId } from '../../../shared/model.ts'
import type { PlanChannel, PlanGap } from '../../../shared/plan.ts'
import { assertNever } from '../../../shared/result.ts'
import { defineWords, formatDay, plural } from '../../../shared/words.ts'
import { planWords } from './words.ts'

const gapWords = defineWords(
  {
    neverReviewed: 'Nobody has read this through or changed it.',
    old: (day: string) => `Neither changed nor read through since ${day}: more than a year.`,
    notSinceCrisis: 'Not read through since the last crisis.',
    blanks: (type: string, count: number) => `${type}: ${plural('en', count, 'blank', 'blanks')} to fill in.`,
    noRedFlags: 'The list is empty: no word rings.',
    noMembers: 'Nobody belongs to the team.',
    noApprover: 'Nobody is named to approve: everybody may.',
    noReach: (name: string) => `${name} cannot be reached: no number, no address.`,
    noBackup: (name: string) => `Nobody stands in for ${name}.`,
    backupLoop: (names: readonly string[]) =>
      names.length < 2
        ? `${names.join()} stands in for themself.`
        : `${names.join(' and ')} only stand in for each other: when both are away nobody is left.`,
    emptyTexts: (count: number) => `${plural('en', count, 'statement is', 'statements are')} empty.`,
    tooLongTexts: (count: number) => `${plural('en', count, 'statement is', 'statements are')} too long to be posted.`,
    noOwner: (channel: string) => `${channel}: nobody speaks there.`,
    noChannelBackup: (channel: string) => `${channel}: nobody stands in.`,
  },
  {
    neverReviewed: 'Personne ne l’a relu ni modifié.',
    old: (day: string) => `Ni modifié ni relu depuis le ${day}\u00a0: plus d’un an.`,
    notSinceCrisis: 'Pas relu depuis la dernière crise.',
    blanks: (type: string, count: number) => `${type}\u00a0: ${plural('fr', count, 'blanc', 'blancs')} à compléter.`,
    noRedFlags: 'La liste est vide\u00a0: aucun mot ne fait sonner.',
    noMembers: 'Personne n’est dans l’équipe.',
    noApprover: 'Personne n’est désigné pour valider\u00a0: tout le monde le peut.',
    noReach: (name: string) => `${name} est injoignable\u00a0: ni numéro, ni adresse.`,
    noBackup: (name: string) => `Personne ne remplace ${name}.`,
    backupLoop: (names: readonly string[]) =>
      names.length < 2
        ? `${names.join()} se remplace soi-même.`
        : `${names.join(' et ')} ne se remplacent qu’entre eux\u00a0: si les deux sont absents, il n’y a plus personne.`,
    emptyTexts: (count: number) => `${plural('fr', count, 'communiqué est vide', 'communiqués sont vides')}.`,
    tooLongTexts: (count: number) =>
      `${plural('fr', count, 'communiqué est trop long', 'communiqués sont trop longs')} pour être publié${count < 2 ? '' : 's'}.`,
    noOwner: (channel: string) => `${channel}\u00a0: personne n’y parle.`,
    noChannelBackup: (channel: string) => `${channel}\u00a0: personne ne remplace.`,
  },
)

export const channelName = (lang: Lang, { channel, name }: PlanChannel): string => {
  if (channel.kind === 'common') return planWords[lang].common[channel.common]
  return name ?? `#${channel.kind === 'own' ? channel.channelId : channel.connectionId}`
}

export const gapSentence = (lang: Lang, gap: PlanGap, nameOf: (id: MemberId) => string): string => {
  const words = gapWords[lang]
  switch (gap.code) {
    case 'neverReviewed':
    case 'notSinceCrisis':
    case 'noRedFlags':
    case 'noMembers':
    case 'noApprover':
      return words[gap.code]
    case 'old':
      return words.old(formatDay(lang, gap.sinceAt, true))
    case 'blanks':
      return words.blanks(libraryWords[lang].type[gap.type], gap.count)
    case 'noReach':
    case 'noBackup':
      return words[gap.code](nameOf(gap.memberId))
    case 'backupLoop':
      return words.backupLoop(gap.memberIds.map(nameOf))
    case 'emptyTexts':
    case 'tooLongTexts':
      return words[gap.code](gap.count)
    case 'noOwner':
    case 'noChannelBackup':
      return words[gap.code](channelName(lang, gap.channel))
    default:
      return assertNever(gap)
  }
}
