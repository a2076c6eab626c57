// The strategy adviser in words: its four questions, what follows from them, and why.
import type { AdviceReason, Cluster, Family, Reputation, Responsibility, YesNo } from './adviser.ts'
import { defineWords } from './words.ts'

interface AdviserWords {
  readonly title: string
  readonly titleHint: string
  readonly question: {
    readonly canHurt: string
    readonly responsibility: string
    readonly happenedBefore: string
    readonly seenBefore: string
  }
  readonly yesNo: Record<YesNo, string>
  readonly responsibility: Record<Responsibility, string>
  readonly reputation: Record<Reputation, string>
  readonly cluster: Record<Cluster, string>
  readonly clusterOpen: string
  readonly familyHint: Record<Family, string>
  readonly reason: Record<AdviceReason, string>
  readonly recommended: string
  readonly forbidden: string
  readonly possible: string
  readonly peopleFirst: string
  readonly apologyIs: Record<'recommended' | 'advisedAgainst' | 'possible', string>
  /** Words to begin with, where the responsibility is ours. */
  readonly apologyBlock: string
  readonly quoted: (text: string) => string
  readonly useBlock: string
  readonly answerAll: string
  readonly seeAdvice: string
  readonly keepAnswers: string
  readonly change: string
  readonly decideOtherwise: string
  readonly decide: (family: string) => string
  readonly decideShort: string
  readonly otherwiseHow: string
  readonly otherwiseQuestion: string
  readonly otherwiseHint: string
  readonly decided: (family: string, who: string) => string
  readonly notAsAdvised: string
  readonly nobodyDecided: string
}

export const adviserWords = defineWords<AdviserWords>(
  {
    title: 'How to answer',
    titleHint: 'After Coombs (2007), situational crisis communication theory. It advises; you decide.',
    question: {
      canHurt: 'Can anyone be hurt?',
      responsibility: 'Are we responsible?',
      happenedBefore: 'Has it happened before?',
      seenBefore: 'How were we seen before?',
    },
    yesNo: { yes: 'yes', no: 'no', unknown: 'not known' },
    responsibility: {
      untrue: 'it is untrue',
      doneToUs: 'it was done to us',
      accident: 'ours, not meant',
      preventable: 'ours, preventable',
      unknown: 'not known',
    },
    reputation: { good: 'well', neutral: 'neither', bad: 'badly', unknown: 'not known' },
    cluster: {
      victim: 'We are among the victims: people hardly hold us responsible.',
      accidental: 'An accident: people hold us responsible a little.',
      preventable: 'Preventable: people hold us fully responsible.',
    },
    clusterOpen: 'Responsibility is not established yet.',
    familyHint: {
      inform: 'What happened, what to do, what comes next; nothing about blame',
      deny: 'Say that it is false, and show it',
      diminish: 'Say that it was not meant, or how far it reaches',
      rebuild: 'Take responsibility, apologise, make up for it',
      bolster: 'Remind of earlier good works, only beside another answer',
    },
    reason: {
      peopleFirst: 'Somebody may be hurt: tell people first how to be safe, then how you help them.',
      responsibilityUnknown:
        'Nobody knows yet whether it is ours: inform. Denying or playing it down now is what comes back.',
      rumour: 'It is untrue: say so and show it. To excuse what did not happen would confirm it.',
      victimAlone: 'Done to us, for the first time: to inform people and to care for them is enough.',
      victimWorsened: 'It happened before, or we were seen badly: people hold us more responsible, so explain.',
      accidentAlone: 'Not meant and for the first time: an explanation of what was not in our hands is believed.',
      accidentWorsened: 'An accident, but not the first, or on a bad name: people see it as ours, so make up for it.',
      preventable: 'We could have prevented it: only taking responsibility and making up for it helps.',
      neverMixDenial: 'Do not mix: who denies does not excuse or make up for it at the same time.',
      bolsterBesides: 'We were seen well: a word on earlier good works may stand beside the answer, never alone.',
      nothingToBolster: 'Do not praise yourself: there is no good name to lean on here, or not yet.',
      apologyIsDue: 'The apology is due: say that it is our responsibility, and that we are sorry for it.',
      apologyTooSoon:
        'No apology of fault: our responsibility is not established. To feel with people is always right.',
      denialWouldHurt: 'Whoever may be hurt needs help, not a denial.',
    },
    recommended: 'Advised',
    forbidden: 'Advised against',
    possible: 'Possible',
    peopleFirst: 'People first: safety, then help',
    apologyIs: {
      recommended: 'An apology is advised',
      advisedAgainst: 'An apology of fault is advised against',
      possible: 'An apology is possible',
    },
    apologyBlock: 'We are sorry. This is our responsibility, and we are putting it right.',
    quoted: (text) => `“${text}”`,
    useBlock: 'Use these words',
    answerAll: 'Four answers, and the advice is here.',
    seeAdvice: 'See the advice',
    keepAnswers: 'Keep the former answers',
    change: 'Change the answers',
    decideOtherwise: 'I decide otherwise, because…',
    decide: (family) => `Decide: ${family}`,
    decideShort: 'Decide',
    otherwiseHow: 'How, then?',
    otherwiseQuestion: 'Why otherwise?',
    otherwiseHint: 'Your reason enters the record with your name.',
    decided: (family, who) => `${who} decided: ${family}`,
    notAsAdvised: 'not as advised',
    nobodyDecided: 'not decided yet',
  },
  {
    title: 'Comment répondre',
    titleHint:
      'D’après Coombs (2007), la théorie situationnelle de la communication de crise. Elle conseille\u202f; vous décidez.',
    question: {
      canHurt: 'Quelqu’un peut-il être blessé\u202f?',
      responsibility: 'Sommes-nous responsables\u202f?',
      happenedBefore: 'Est-ce déjà arrivé\u202f?',
      seenBefore: 'Comment nous voyait-on avant\u202f?',
    },
    yesNo: { yes: 'oui', no: 'non', unknown: 'pas su' },
    responsibility: {
      untrue: 'c’est faux',
      doneToUs: 'nous le subissons',
      accident: 'nous, sans le vouloir',
      preventable: 'nous, évitable',
      unknown: 'pas su',
    },
    reputation: { good: 'bien', neutral: 'ni bien ni mal', bad: 'mal', unknown: 'pas su' },
    cluster: {
      victim: 'Nous sommes parmi les victimes\u00a0: on ne nous tient guère pour responsables.',
      accidental: 'Un accident\u00a0: on nous tient un peu pour responsables.',
      preventable: 'Évitable\u00a0: on nous tient pour pleinement responsables.',
    },
    clusterOpen: 'La responsabilité n’est pas encore établie.',
    familyHint: {
      inform: 'Ce qui s’est passé, que faire, la suite\u202f; rien sur la faute',
      deny: 'Dire que c’est faux, et le montrer',
      diminish: 'Dire que ce n’était pas voulu, ou jusqu’où cela va',
      rebuild: 'Prendre sa responsabilité, s’excuser, réparer',
      bolster: 'Rappeler de bonnes actions passées, seulement à côté d’une autre réponse',
    },
    reason: {
      peopleFirst: 'Quelqu’un peut être blessé\u00a0: dites d’abord comment se protéger, puis comment vous aidez.',
      responsibilityUnknown:
        'Personne ne sait encore si c’est de notre fait\u00a0: informez. Démentir ou minimiser maintenant, c’est ce qui revient.',
      rumour: 'C’est faux\u00a0: dites-le et montrez-le. S’excuser de ce qui n’a pas eu lieu le confirmerait.',
      victimAlone: 'Subi, et pour la première fois\u00a0: informer les gens et prendre soin d’eux suffit.',
      victimWorsened:
        'C’est déjà arrivé, ou l’on nous voyait mal\u00a0: on nous en tient plus responsables, donc expliquez.',
      accidentAlone:
        'Involontaire et pour la première fois\u00a0: expliquer ce qui n’était pas entre nos mains est cru.',
      accidentWorsened:
        'Un accident, mais pas le premier, ou sur un mauvais renom\u00a0: on y voit notre fait, donc réparez.',
      preventable: 'Nous aurions pu l’éviter\u00a0: seul prendre sa responsabilité et réparer aide.',
      neverMixDenial: 'Ne mélangez pas\u00a0: qui dément ne s’excuse ni ne répare en même temps.',
      bolsterBesides:
        'On nous voyait bien\u00a0: un mot de nos bonnes actions peut accompagner la réponse, jamais seul.',
      nothingToBolster: 'Pas d’éloge de soi\u00a0: il n’y a pas ici, ou pas encore, de bon renom sur quoi s’appuyer.',
      apologyIsDue: 'Les excuses sont dues\u00a0: dites que c’est notre responsabilité, et que nous en sommes désolés.',
      apologyTooSoon: 'Pas d’aveu de faute\u00a0: notre responsabilité n’est pas établie. Compatir est toujours juste.',
      denialWouldHurt: 'Qui peut être blessé a besoin d’aide, pas d’un démenti.',
    },
    recommended: 'Conseillé',
    forbidden: 'Déconseillé',
    possible: 'Possible',
    peopleFirst: 'Les personnes d’abord\u00a0: la sécurité, puis l’aide',
    apologyIs: {
      recommended: 'Des excuses sont conseillées',
      advisedAgainst: 'Un aveu de faute est déconseillé',
      possible: 'Des excuses sont possibles',
    },
    apologyBlock: 'Nous sommes désolés. C’est notre responsabilité, et nous réparons.',
    quoted: (text) => `«\u202f${text}\u202f»`,
    useBlock: 'Prendre ces mots',
    answerAll: 'Quatre réponses, et le conseil est là.',
    seeAdvice: 'Voir le conseil',
    keepAnswers: 'Garder les réponses',
    change: 'Changer les réponses',
    decideOtherwise: 'Je décide autrement, parce que…',
    decide: (family) => `Décider\u00a0: ${family}`,
    decideShort: 'Décider',
    otherwiseHow: 'Comment, alors\u202f?',
    otherwiseQuestion: 'Pourquoi autrement\u202f?',
    otherwiseHint: 'Votre motif entre au journal avec votre nom.',
    decided: (family, who) => `${who} a décidé\u00a0: ${family}`,
    notAsAdvised: 'contre le conseil',
    nobodyDecided: 'pas encore décidé',
  },
)
