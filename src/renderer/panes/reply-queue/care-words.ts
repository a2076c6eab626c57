// Words of who answers whom: reserved people, who reads along, handing over, and what an approver reads first.
import type { ReservedWhy } from '../../../shared/reserved-why.ts'
import { defineWords } from '../../../shared/words.ts'

interface CareWords {
  readonly reserved: Record<ReservedWhy, (name: string) => string>
  readonly reservedHint: Record<ReservedWhy, (name: string) => string>
  readonly reads: (name: string) => string
  readonly writes: (name: string) => string
  readonly claimInstead: string
  readonly claimInsteadHint: (name: string) => string
  readonly heldBy: (name: string, until: string) => string
  readonly handOver: string
  readonly handOverTo: string
  readonly handOverFirst: string
  readonly standsIn: string
  readonly handOverWhy: string
  readonly handOverWhyHint: string
  readonly handOverWhyNeeded: (name: string) => string
  readonly handOverWhys: readonly string[]
  readonly nobodyElse: string
  readonly addMembers: string
}

export const careWords = defineWords<CareWords>(
  {
    reserved: {
      journalist: (name) => `journalist, for ${name}`,
      official: (name) => `official, for ${name}`,
      large: (name) => `large account, for ${name}`,
    },
    reservedHint: {
      journalist: (name) => `On the team’s list of journalists: ${name} answers.`,
      official: (name) => `On the team’s list of officials: ${name} answers.`,
      large: (name) => `So many follow this account that ${name} answers, by the team’s rule.`,
    },
    reads: (name) => `${name} reads`,
    writes: (name) => `${name} writes`,
    claimInstead: 'Claim instead',
    claimInsteadHint: (name) => `This person is reserved for ${name}. The reason enters the record with your name.`,
    heldBy: (name, until) => `${name} has this person until ${until}. Your words stay here.`,
    handOver: 'Hand over',
    handOverTo: 'Hand this person to',
    handOverFirst: 'Enter takes the first.',
    standsIn: 'stands in for you',
    handOverWhy: 'Why, if you like',
    handOverWhyHint: 'It goes into the record with your name.',
    handOverWhyNeeded: (name) => `Reserved for ${name}: say why somebody else answers.`,
    handOverWhys: ['It is too much for me', 'Needs an expert', 'Speaks their language', 'Legal matter'],
    nobodyElse: 'Nobody else is in this room yet.',
    addMembers: 'Add members',
  },
  {
    reserved: {
      journalist: (name) => `journaliste, pour ${name}`,
      official: (name) => `officiel, pour ${name}`,
      large: (name) => `grand compte, pour ${name}`,
    },
    reservedHint: {
      journalist: (name) => `Sur la liste des journalistes de l’équipe\u00a0: ${name} répond.`,
      official: (name) => `Sur la liste des officiels de l’équipe\u00a0: ${name} répond.`,
      large: (name) => `Tant de monde suit ce compte que ${name} répond, selon la règle de l’équipe.`,
    },
    reads: (name) => `${name} lit`,
    writes: (name) => `${name} écrit`,
    claimInstead: 'Prendre à sa place',
    claimInsteadHint: (name) => `Cette personne est réservée à ${name}. Le motif entre au journal avec votre nom.`,
    heldBy: (name, until) => `${name} tient cette personne jusqu’à ${until}. Vos mots restent ici.`,
    handOver: 'Confier',
    handOverTo: 'Confier cette personne à',
    handOverFirst: 'Entrée prend le premier nom.',
    standsIn: 'vous remplace',
    handOverWhy: 'Pourquoi, si vous voulez',
    handOverWhyHint: 'Cela entre au journal avec votre nom.',
    handOverWhyNeeded: (name) => `Réservée à ${name}\u00a0: dites pourquoi quelqu’un d’autre répond.`,
    handOverWhys: ['C’est trop pour moi', 'Demande un expert', 'Parle sa langue', 'Question juridique'],
    nobodyElse: 'Il n’y a encore personne d’autre dans cette salle.',
    addMembers: 'Ajouter des membres',
  },
)
