// Words of the plan that lies ready before a crisis.
import type { PlanImported } from '../../../shared/contract/plan.ts'
import type { CheckGroup, CommonChannel, PlanSection, Verdict } from '../../../shared/plan.ts'
import { defineWords, plural } from '../../../shared/words.ts'

interface PlanWords {
  readonly title: string
  readonly command: string
  readonly intro: string
  readonly carried: string
  readonly fromCrisis: string
  readonly fromDrill: (name: string, day: string) => string
  readonly glance: (missing: number, old: number) => string
  readonly ready: string
  readonly missing: (count: number) => string
  readonly old: string
  readonly sections: Record<PlanSection, string>
  readonly sectionsLabel: string
  readonly sectionWhy: Record<PlanSection, string>
  readonly gapsOf: string
  readonly changed: (when: string) => string
  readonly neverChanged: string
  readonly reviewed: (name: string, when: string) => string
  readonly neverReviewed: string
  readonly review: string
  readonly reviewHint: string
  readonly export: string
  readonly exportHint: string
  readonly exported: (path: string) => string
  readonly import: string
  readonly importAsk: (name: string) => string
  readonly importDo: string
  readonly imported: (what: PlanImported) => string
  readonly nothingNew: string
  readonly verdicts: Record<Verdict, string>
  readonly groups: Record<CheckGroup, string>
  readonly type: string
  readonly aLine: string
  readonly save: string
  readonly asItCame: string
  readonly edited: (name: string, when: string) => string
  readonly restore: string
  readonly restoreHint: string
  readonly versions: string
  readonly noVersions: string
  readonly bringBack: (version: number) => string
  readonly restored: string
  readonly flag: string
  readonly common: Record<CommonChannel, string>
  readonly account: string
  readonly ofOurs: string
  readonly channel: string
  readonly owner: string
  readonly backup: string
  readonly nobody: string
  readonly notOurs: string
  readonly addChannel: string
  readonly addChannelHint: string
  readonly add: string
  readonly member: string
  readonly reach: string
  readonly approves: string
  readonly of: (what: string, whom: string) => string
  readonly editTeam: string
  readonly editCalls: string
  readonly noMembers: { readonly title: string; readonly body: string }
}

export const planWords = defineWords<PlanWords>(
  {
    title: 'Are we ready?',
    command: 'Are we ready? The plan',
    carried: 'What former crises and drills left to do and to change',
    fromCrisis: 'to that crisis',
    fromDrill: (name, day) => `From the drill “${name}” of ${day}`,
    intro: 'What must lie ready before it burns. Every part is yours to rewrite; former versions stay.',
    glance: (missing, old) =>
      [
        missing === 0 ? 'Nothing is missing' : `${plural('en', missing, 'thing is', 'things are')} missing`,
        old === 0
          ? 'everything was read lately.'
          : `${plural('en', old, 'section wants', 'sections want')} to be read again.`,
      ].join('; '),
    ready: 'ready',
    missing: (count) => `${count} missing`,
    old: 'read again',
    sections: {
      definitions: 'Definitions',
      redFlags: 'Red flags',
      checklists: 'Checklists',
      team: 'Team',
      statements: 'Statements',
      channels: 'Channels',
    },
    sectionsLabel: 'Sections of the plan',
    sectionWhy: {
      definitions: 'Where the line runs for this brand. The red button shows these words before anyone decides.',
      redFlags: 'Words that ring when they are said more than usual.',
      checklists: 'What is done in the first hour, type by type. Fill in what stands in brackets.',
      team: 'Everybody who is needed, every way to reach them in the order to try, and who stands in.',
      statements: 'What is said first, kept ready by type, stage and language, in three lengths.',
      channels: 'Where you speak, and who speaks there. The same facts on each, in other words.',
    },
    gapsOf: 'Missing or old here',
    changed: (when) => `Changed ${when}`,
    neverChanged: 'As it came with Sangfroid',
    reviewed: (name, when) => `Read through by ${name}, ${when}`,
    neverReviewed: 'Never read through',
    review: 'I have read this through today',
    reviewHint: 'Goes into the record with your name. Due once a year and after every crisis.',
    export: 'Export',
    exportHint: 'One JSON file with everything, names and numbers of the team included: keep it as you keep those.',
    exported: (path) => `Saved: ${path}`,
    import: 'Import',
    importAsk: (name) => `Take in ${name}? What differs is written over this plan; former versions stay.`,
    importDo: 'Take it in',
    imported: ({ textCount, statementCount, peopleCount, channelCount }) =>
      `Taken in: ${[
        plural('en', textCount, 'text', 'texts'),
        plural('en', statementCount, 'statement', 'statements'),
        plural('en', peopleCount, 'person', 'people'),
        plural('en', channelCount, 'channel', 'channels'),
      ].join(', ')}.`,
    nothingNew: 'The file says nothing that did not stand here already.',
    verdicts: { issue: 'An issue', crisis: 'A crisis' },
    groups: {
      call: 'Who calls whom',
      hold: 'Hold back',
      pause: 'Pause elsewhere',
      gather: 'Find out',
    },
    type: 'Type of crisis',
    aLine: 'One item a line.',
    save: 'Save',
    asItCame: 'as it came',
    edited: (name, when) => `${name}, ${when}`,
    restore: 'Back to what came',
    restoreHint: 'The text that came with Sangfroid is in force again. What stands now stays among the versions.',
    versions: 'Versions',
    noVersions: 'Nobody has rewritten it yet.',
    bringBack: (version) => `Take up version ${version}`,
    restored: 'back to what came',
    flag: 'One red flag a line; other forms of the same word after a comma.',
    common: {
      siteBanner: 'Banner on the site',
      pressList: 'Press list',
      callCentre: 'Call centre',
      intranet: 'Intranet, staff',
    },
    account: 'account',
    ofOurs: 'your own',
    channel: 'Channel',
    owner: 'Who speaks there',
    backup: 'Who stands in',
    nobody: 'nobody yet',
    notOurs: 'not one of ours',
    addChannel: 'Another channel',
    addChannelHint: 'Shop windows, partners, a hotline',
    add: 'Add',
    member: 'Person',
    reach: 'How to reach them, in the order to try',
    approves: 'Approves',
    of: (what, whom) => `${what}: ${whom}`,
    editTeam: 'Add or rename people',
    editCalls: 'Who is called when nobody is here',
    noMembers: { title: 'Nobody belongs to the room yet', body: 'A plan without people is paper. Add the first one.' },
  },
  {
    title: 'Sommes-nous prêts\u202f?',
    command: 'Sommes-nous prêts\u202f? Le plan',
    carried: 'Ce que les crises et les exercices passés ont laissé à faire et à changer',
    fromCrisis: 'voir cette crise',
    fromDrill: (name, day) => `De l’exercice « ${name} » du ${day}`,
    intro: 'Ce qui doit être prêt avant que ça brûle. Tout se réécrit\u202f; les anciennes versions restent.',
    glance: (missing, old) =>
      [
        missing === 0 ? 'Rien ne manque' : `Il manque ${plural('fr', missing, 'élément', 'éléments')}`,
        old === 0 ? 'tout a été relu récemment.' : `${plural('fr', old, 'section est', 'sections sont')} à relire.`,
      ].join('\u202f; '),
    ready: 'prêt',
    missing: (count) => `${count} à compléter`,
    old: 'à relire',
    sections: {
      definitions: 'Définitions',
      redFlags: 'Signaux rouges',
      checklists: 'Listes de contrôle',
      team: 'Équipe',
      statements: 'Communiqués',
      channels: 'Canaux',
    },
    sectionsLabel: 'Sections du plan',
    sectionWhy: {
      definitions: 'Où passe la ligne pour cette marque. Le bouton rouge montre ces mots avant toute décision.',
      redFlags: 'Les mots qui font sonner dès qu’on les dit plus que d’habitude.',
      checklists: 'Ce qui se fait dans la première heure, type par type. Complétez ce qui est entre crochets.',
      team: 'Tous ceux dont on a besoin, comment les joindre dans l’ordre d’essai, et qui les remplace.',
      statements: 'Ce qu’on dit d’abord, tenu prêt par type, étape et langue, en trois longueurs.',
      channels: 'Où vous parlez, et qui y parle. Les mêmes faits partout, avec d’autres mots.',
    },
    gapsOf: 'Ce qui manque ou a vieilli ici',
    changed: (when) => `Modifié ${when}`,
    neverChanged: 'Tel que livré avec Sangfroid',
    reviewed: (name, when) => `Relu par ${name}, ${when}`,
    neverReviewed: 'Jamais relu',
    review: 'J’ai relu ceci aujourd’hui',
    reviewHint: 'Entre au journal avec votre nom. À faire une fois l’an et après chaque crise.',
    export: 'Exporter',
    exportHint:
      'Un seul fichier JSON avec tout, noms et numéros de l’équipe compris\u00a0: gardez-le comme vous gardez ceux-ci.',
    exported: (path) => `Enregistré\u00a0: ${path}`,
    import: 'Importer',
    importAsk: (name) =>
      `Reprendre ${name}\u202f? Ce qui diffère est écrit par-dessus ce plan\u202f; les anciennes versions restent.`,
    importDo: 'Reprendre',
    imported: ({ textCount, statementCount, peopleCount, channelCount }) =>
      `Repris\u00a0: ${[
        plural('fr', textCount, 'texte', 'textes'),
        plural('fr', statementCount, 'communiqué', 'communiqués'),
        plural('fr', peopleCount, 'personne', 'personnes'),
        plural('fr', channelCount, 'canal', 'canaux'),
      ].join(', ')}.`,
    nothingNew: 'Le fichier ne dit rien qui ne soit déjà ici.',
    verdicts: { issue: 'Un incident', crisis: 'Une crise' },
    groups: {
      call: 'Qui appelle qui',
      hold: 'À retenir',
      pause: 'À suspendre ailleurs',
      gather: 'À établir',
    },
    type: 'Type de crise',
    aLine: 'Un point par ligne.',
    save: 'Enregistrer',
    asItCame: 'tel que livré',
    edited: (name, when) => `${name}, ${when}`,
    restore: 'Revenir au texte livré',
    restoreHint:
      'Le texte livré avec Sangfroid est de nouveau en vigueur. Celui d’aujourd’hui reste parmi les versions.',
    versions: 'Versions',
    noVersions: 'Personne ne l’a encore réécrit.',
    bringBack: (version) => `Reprendre la version ${version}`,
    restored: 'retour au texte livré',
    flag: 'Un signal rouge par ligne\u202f; les autres formes du même mot après une virgule.',
    common: {
      siteBanner: 'Bandeau du site',
      pressList: 'Liste de presse',
      callCentre: 'Centre d’appels',
      intranet: 'Intranet, personnel',
    },
    account: 'compte',
    ofOurs: 'le vôtre',
    channel: 'Canal',
    owner: 'Qui y parle',
    backup: 'Qui remplace',
    nobody: 'personne encore',
    notOurs: 'nous n’en avons pas',
    addChannel: 'Un autre canal',
    addChannelHint: 'Vitrines, partenaires, numéro vert',
    add: 'Ajouter',
    member: 'Personne',
    reach: 'Où joindre, dans l’ordre d’essai',
    approves: 'Valide',
    of: (what, whom) => `${what}\u00a0: ${whom}`,
    editTeam: 'Ajouter ou renommer quelqu’un',
    editCalls: 'Qui est appelé quand personne n’est là',
    noMembers: {
      title: 'Personne n’est encore dans la salle',
      body: 'Un plan sans personne n’est que du papier. Ajoutez la première.',
    },
  },
)
