// Why the engine refuses something, in both languages: what is wrong and what to do. The border picks the language.
import { crisisWords } from './crisis-words.ts'
import type { Lang } from './model.ts'
import type { CrisisState, LineState } from './states.ts'
import type { Words } from './words.ts'

/** One sentence in both languages; `say` is called once for each. */
const both = (en: string, fr: string): Words<string> => ({ en, fr })
const stateOf = (lang: Lang, state: CrisisState): string => crisisWords[lang].crisisState[state].toLowerCase()
const lineOf = (lang: Lang, state: LineState): string => crisisWords[lang].lineState[state].toLowerCase()

export const refusalWords = {
  noBrand: both('This brand does not exist.', 'Cette marque n’existe pas.'),
  noCrisis: both('This crisis does not exist.', 'Cette crise n’existe pas.'),
  noAlert: both('This alarm does not exist.', 'Cette alarme n’existe pas.'),
  snoozeIsOver: both(
    'This moment has passed: choose a later one.',
    'Ce moment est passé : choisissez-en un plus tard.',
  ),
  alertIsSeen: both('Somebody has seen this alarm already.', 'Quelqu’un a déjà vu cette alarme.'),
  alertIsDismissed: both(
    'Somebody has said already that this alarm is not for us.',
    'Quelqu’un a déjà dit que cette alarme n’est pas pour nous.',
  ),
  noConnection: both('This account is not connected.', 'Ce compte n’est pas connecté.'),
  signInReplaced: both(
    'Signing in was begun again elsewhere in this room: go on there.',
    'La connexion a été recommencée ailleurs dans cette salle\u00a0: continuez là.',
  ),
  otherAccount: (expected: string, found: string) =>
    both(
      `These keys belong to ${found}, not to ${expected}. Sign in as ${expected}, or connect ${found} as another account.`,
      `Ces clés sont celles de ${found}, pas de ${expected}. Connectez-vous en tant que ${expected}, ou ajoutez ${found} comme un autre compte.`,
    ),
  costsNothing: both(
    'This platform costs nothing: it needs no budget.',
    'Cette plateforme ne coûte rien : elle n’a pas besoin de budget.',
  ),
  nothingLeavesHere: both('Nothing leaves from here: this is a drill.', 'Rien ne sort d’ici : c’est un exercice.'),
  noEntry: both('This entry is not in the story.', 'Cette entrée n’est pas dans le récit.'),
  noImport: both('This import does not exist.', 'Cet import n’existe pas.'),
  noLine: both('This line is not in the queue.', 'Cette ligne n’est pas dans la file.'),
  noMember: both('This member does not exist.', 'Ce membre n’existe pas.'),
  noMention: both('This post is not in the workspace.', 'Ce message n’est pas dans l’espace de travail.'),
  nothingLeftToRead: both(
    'The text of this post was removed: nothing is left that could be read otherwise.',
    'Le texte de ce message a été retiré : il ne reste rien à lire autrement.',
  ),
  nothingLeftToHold: both(
    'The text of this post was removed: nothing is left to keep.',
    'Le texte de ce message a été retiré : il ne reste rien à conserver.',
  ),
  nothingLeftToReport: both(
    'Its platform has taken this post away: nothing is left there to report.',
    'Sa plateforme a retiré ce message : il ne reste rien à y signaler.',
  ),
  noPageToReport: both(
    'This post has no page on the web that could be opened from here. Report it where you saw it, and note that in the timeline.',
    'Ce message n’a pas de page web que l’on puisse ouvrir d’ici. Signalez-le là où vous l’avez vu, puis notez-le dans la chronologie.',
  ),
  cannotSpeak: both(
    'This is a feed: it is read, and nothing can be said from it.',
    'Ceci est un flux : on le lit, et rien ne peut en partir.',
  ),
  noSuchHold: both(
    'This hold does not stand (any more). Reload the list.',
    'Cette conservation n’est pas (ou plus) en vigueur. Rechargez la liste.',
  ),
  noAccount: both('This account is not in the workspace.', 'Ce compte n’est pas dans l’espace de travail.'),
  ownAccountStays: both(
    'This is the brand’s own account: what the brand said stays.',
    'C’est un compte de la marque : ce que la marque a dit reste.',
  ),
  heldAgainstErasure: both(
    'Posts of this person are kept under a hold. Release it first, or tell the person on what ground they are kept.',
    'Des messages de cette personne sont conservés pour motif juridique. Levez d’abord la conservation, ou indiquez-lui ce motif.',
  ),
  takesNoStance: both(
    'Only what others say of the brand takes a stance or makes a claim. The tone of this post can be corrected.',
    'Seul ce que d’autres disent de la marque prend position ou affirme quelque chose. Le ton de ce message peut être corrigé.',
  ),
  noCheck: both('This is not on the list of this crisis.', 'Ceci n’est pas sur la liste de cette crise.'),
  emptyCell: both(
    'The library has no text for this: write one in the plan, or write the statement by hand.',
    'La bibliothèque n’a pas de texte pour cela : écrivez-en un dans le plan, ou écrivez le communiqué à la main.',
  ),
  unknownVariable: (name: string) =>
    both(
      `Nothing fills {${name}}: use {brand}, {next}, {where}, {contact}, {facts} or {instruction}.`,
      `Rien ne remplit {${name}} : utilisez {brand}, {next}, {where}, {contact}, {facts} ou {instruction}.`,
    ),
  libraryBroken: (place: string) =>
    both(
      `The statements that came with Sangfroid cannot be read (${place}). What your team wrote is safe: install Sangfroid again.`,
      `Les communiqués livrés avec Sangfroid sont illisibles (${place}). Ce que votre équipe a écrit est intact\u00a0: réinstallez Sangfroid.`,
    ),
  noChannel: both('This channel is not in the plan.', 'Ce canal n’est pas dans le plan.'),
  planNotJson: (name: string) =>
    both(
      `${name} is not a plan: it is not JSON. Choose a file that Sangfroid exported. Nothing was changed.`,
      `${name} n’est pas un plan\u00a0: ce n’est pas du JSON. Choisissez un fichier exporté par Sangfroid. Rien n’a été changé.`,
    ),
  planTooLarge: (name: string) =>
    both(
      `${name} is too large for a plan (more than 4 MB). Nothing was changed.`,
      `${name} est trop gros pour un plan (plus de 4 Mo). Rien n’a été changé.`,
    ),
  planUnfit: (field: string, what: Words<string>) =>
    both(
      `The plan was not taken in: ${field} ${what.en}. Nothing was changed.`,
      `Le plan n’a pas été repris\u00a0: ${field} ${what.fr}. Rien n’a été changé.`,
    ),
  noPromise: both('This promise does not exist.', 'Cette promesse n’existe pas.'),
  promiseEnded: both('This promise was kept or withdrawn already.', 'Cette promesse est déjà tenue ou retirée.'),
  dueInThePast: both(
    'A promise is due later than now: choose another time.',
    'Une promesse vient à échéance plus tard que maintenant : choisissez une autre heure.',
  ),
  noFact: both('This fact is not in the table (any more).', 'Ce fait n’est pas (ou plus) dans le tableau.'),
  factNeedsSource: both(
    'Say who or what says so: only what is unknown may stand without a source.',
    'Dites qui ou quoi le dit : seul ce qui est inconnu peut rester sans source.',
  ),
  contradictsFact: (span: string, fact: string) =>
    both(
      `“${span}” contradicts the facts table: “${fact}”. Change the words or the fact, or overrule it with a reason.`,
      `«\u202f${span}\u202f» contredit le tableau des faits\u00a0: «\u202f${fact}\u202f». Changez les mots ou le fait, ou passez outre en disant pourquoi.`,
    ),
  guessesTheCause: (span: string) =>
    both(
      `“${span}” guesses at a cause. Say only what is known, or overrule it with a reason.`,
      `«\u202f${span}\u202f» suppose une cause. Ne dites que ce qui est connu, ou passez outre en disant pourquoi.`,
    ),
  adviserAsksFirst: both(
    'Answer the four questions first: a decision refers to an advice.',
    'Répondez d’abord aux quatre questions : une décision se réfère à un conseil.',
  ),
  otherwiseNeedsReason: both(
    'This is not what is advised. You decide: say why, so that the record knows.',
    'Ce n’est pas ce qui est conseillé. C’est vous qui décidez : dites pourquoi, pour la trace.',
  ),
  noStatement: both('This statement does not exist.', 'Ce communiqué n’existe pas.'),
  nobodySits: both(
    'Say who sits at this desk first: every act has a person.',
    'Dites d’abord qui est à ce poste : chaque acte a son auteur.',
  ),
  illegalStep: both(
    'This step is not possible from where things stand. Reload and look again.',
    'Cette étape n’est pas possible dans l’état actuel. Rechargez et regardez de nouveau.',
  ),
  goneMeanwhile: both(
    'Something that this rests on is not here (any more). Reload and choose it again.',
    'Un élément sur lequel ceci repose n’est pas (ou plus) là. Rechargez et choisissez-le de nouveau.',
  ),
  noProof: both(
    'There is nothing to copy: the post is not public, or its words were taken away.',
    'Rien à copier\u00a0: le message n’est pas public, ou son texte a été retiré.',
  ),
  attachmentTooBig: (name: string) =>
    both(
      `${name} is larger than 50 MB. Put the part that matters beside the entry, or a link to it in its text.`,
      `${name} dépasse 50 Mo. Joignez la partie qui compte, ou mettez un lien dans le texte de l’entrée.`,
    ),
  attachmentEmpty: (name: string) =>
    both(`${name} is empty. Choose another file.`, `${name} est vide. Choisissez un autre fichier.`),
  noFormerVersion: both(
    'There is no such former version of this entry. Reload and choose it again.',
    'Il n’y a pas de telle version antérieure de cette entrée. Rechargez et choisissez-la de nouveau.',
  ),
  bundleTooBig: both(
    'The evidence bundle would be larger than 2 GB, more than a verifier can read. Ask for one crisis, or without pictures.',
    'Le dossier de preuves dépasserait 2\u00a0Go, plus qu’un vérificateur ne peut lire. Demandez une seule crise, ou sans images.',
  ),
  bundleNotWritten: (problem: string) =>
    both(
      `The evidence bundle could not be written (${problem}). Choose another folder, with room for it.`,
      `Le dossier de preuves n’a pas pu être écrit (${problem}). Choisissez un autre dossier, avec assez de place.`,
    ),
  /** `first` = the first refused line; null = no line was refused: there was none, or all came after `--until`. */
  nothingImported: (lineCount: number, first: { readonly line: number; readonly reason: string } | null) =>
    both(
      `Nothing could be imported: ${lineCount} lines, ${first ? `the first refused is line ${first.line}: ${first.reason}` : 'none of them in the period that was asked for.'} Check the file and the arguments.`,
      `Rien n’a pu être importé : ${lineCount} lignes, ${first ? `la première refusée est la ligne ${first.line} : ${first.reason}` : 'aucune dans la période demandée.'} Vérifiez le fichier et les arguments.`,
    ),
  workspaceDamaged: (name: string, message: string) =>
    both(
      `${name} met a damaged place in the workspace (${message}). Close Sangfroid and put back a backup.`,
      `${name} a rencontré un endroit endommagé de l’espace de travail (${message}). Fermez Sangfroid et restaurez une sauvegarde.`,
    ),
  crisisAlreadyOpen: both(
    'A crisis is already open for this brand: move it on in the timeline.',
    'Une crise est déjà ouverte pour cette marque : faites-la avancer dans la chronologie.',
  ),
  crisisCannotBecome: (from: CrisisState, to: CrisisState) =>
    both(
      `A crisis in the state “${stateOf('en', from)}” cannot become “${stateOf('en', to)}”. Reload to see where it stands.`,
      `Une crise à l’état « ${stateOf('fr', from)} » ne peut pas devenir « ${stateOf('fr', to)} ». Rechargez pour voir où elle en est.`,
    ),
  lineCannotBecome: (from: LineState, to: LineState) =>
    both(
      `A line in the state “${lineOf('en', from)}” cannot become “${lineOf('en', to)}”. Reload to see where it stands.`,
      `Une ligne à l’état « ${lineOf('fr', from)} » ne peut pas devenir « ${lineOf('fr', to)} ». Rechargez pour voir où elle en est.`,
    ),
  leaseHeld: both(
    'A colleague has claimed this person. Wait for the lease to end, or ask them.',
    'Un collègue s’occupe de cette personne. Attendez la fin de sa prise en charge, ou demandez-lui.',
  ),
  reservedFor: (name: string) =>
    both(
      `This person is reserved for ${name}. Leave them to ${name}, or say why you answer instead.`,
      `Cette personne est réservée à ${name}. Laissez-la-lui, ou dites pourquoi vous répondez à sa place.`,
    ),
  noBackup: both(
    'You have no backup yet. Say to whom the line is handed over, or name a backup among the members.',
    'Vous n’avez pas encore de suppléant. Dites à qui la ligne est confiée, ou désignez un suppléant parmi les membres.',
  ),
  approvalNeeded: {
    replies: (names: readonly string[]) =>
      both(
        `An approver reads answers before they leave (${names.join(', ')}). Ask for approval, or say why nobody can approve now.`,
        `Les réponses sont validées avant de partir (par ${names.join(', ')}). Demandez la validation, ou dites pourquoi personne ne peut valider maintenant.`,
      ),
    statements: (names: readonly string[]) =>
      both(
        `An approver reads statements before they leave (${names.join(', ')}). Ask one of them, or say why nobody can approve now.`,
        `Les communiqués sont validés avant de partir (par ${names.join(', ')}). Demandez-le à l’un d’eux, ou dites pourquoi personne ne peut valider maintenant.`,
      ),
  },
  onlyApprovers: (names: readonly string[]) =>
    both(
      `Only an approver may do this: ask ${names.join(' or ')}.`,
      `Seul un valideur peut le faire\u00a0: demandez à ${names.join(' ou ')}.`,
    ),
  doesNotAwaitApproval: both(
    'This answer does not wait for approval any more. Reload to see where it stands.',
    'Cette réponse n’attend plus de validation. Rechargez pour voir où elle en est.',
  ),
  replyDraftChanged: both(
    'This answer was rewritten meanwhile. Read it again before it leaves.',
    'Cette réponse a été réécrite entre-temps. Relisez-la avant qu’elle parte.',
  ),
  noSnippet: both('This ready answer is not in the crisis.', 'Cette réponse type n’est pas dans la crise.'),
  snippetIsRetired: both(
    'This ready answer was retired. Write a new one.',
    'Cette réponse type a été retirée. Rédigez-en une nouvelle.',
  ),
  unknownBlank: (blank: string) =>
    both(
      `Nothing fills ${blank}. Use {handle}, {brand} or {next}, or write the words themselves.`,
      `Rien ne remplit ${blank}. Employez {handle}, {brand} ou {next}, ou écrivez les mots eux-mêmes.`,
    ),
  nothingToRelease: both(
    'Nobody works on this line: there is nothing to release.',
    'Personne ne traite cette ligne : il n’y a rien à libérer.',
  ),
  noDraftYet: both(
    'Write a draft first: there is nothing to plan yet.',
    'Rédigez d’abord un brouillon : il n’y a rien à planifier.',
  ),
  noOneToHandOverTo: both('Say to whom the line is handed over.', 'Dites à qui la ligne est confiée.'),
  notADraft: both(
    'This statement is no longer a draft. Write a new one that corrects it.',
    'Ce communiqué n’est plus un brouillon. Rédigez-en un nouveau qui le corrige.',
  ),
  fillPlaceholders: both(
    'Fill in what stands between square brackets first: nobody may publish a template.',
    'Remplissez d’abord ce qui est entre crochets : un modèle ne se publie pas.',
  ),
  onlyDraftsApproved: both('Only a draft can be approved.', 'Seul un brouillon peut être validé.'),
  draftChanged: both(
    'Somebody has rewritten this draft. Read it again, then approve it.',
    'Quelqu’un a réécrit ce brouillon. Relisez-le, puis validez-le.',
  ),
  spokenMeanwhile: (name: string) =>
    both(
      `${name} has written a statement in this crisis meanwhile. Look at it before you speak.`,
      `${name} vient d’écrire un communiqué dans cette crise. Regardez-le avant de parler.`,
    ),
  approveFirst: both(
    'A statement is approved before it is published.',
    'Un communiqué est validé avant d’être publié.',
  ),
  nothingToWatch: both(
    'Give at least one watch term or own handle, or take every post.',
    'Donnez au moins un terme de veille ou un compte à vous, ou prenez tous les messages.',
  ),
  brandNameTaken: both(
    'Another brand has this name. Choose a different one.',
    'Une autre marque porte ce nom. Choisissez-en un autre.',
  ),
  importRunning: both('This import is already running.', 'Cet import est déjà en cours.'),
  importComplete: both('This import is complete.', 'Cet import est terminé.'),
  importNotRunning: both('This import is not running.', 'Cet import n’est pas en cours.'),
  fileGone: (name: string) =>
    both(
      `${name} cannot be read. Check that it is still there and that you may read it.`,
      `${name} est illisible. Vérifiez que le fichier est toujours là et que vous avez le droit de le lire.`,
    ),
  fileFromEarlierStart: both(
    'Choose the file again: this choice is from an earlier start.',
    'Choisissez de nouveau le fichier : ce choix date d’un démarrage précédent.',
  ),
  fileChanged: (name: string) =>
    both(
      `${name} has changed since the import began. Import it anew: what is already here is not doubled.`,
      `${name} a changé depuis le début de l’import. Importez-le de nouveau : rien ne sera doublé.`,
    ),
  fileHasNoLine: (name: string, refused: number, line: number, reason: Words<string>) =>
    both(
      `${name} has no line that can be imported (${refused} refused; line ${line}: ${reason.en}). Choose a .jsonl or .jsonl.gz file in the mention interchange format.`,
      `${name} n’a aucune ligne importable (${refused} refusées ; ligne ${line} : ${reason.fr}). Choisissez un fichier .jsonl ou .jsonl.gz au format d’échange des mentions.`,
    ),
  pictureTooBig: (name: string) =>
    both(
      `${name} is bigger than 20 MB. Choose a smaller picture.`,
      `${name} dépasse 20 Mo. Choisissez une image plus petite.`,
    ),
  notAPicture: (name: string) =>
    both(
      `${name} is not a PNG, JPEG, GIF or WebP picture. Choose another, or take a screenshot of it.`,
      `${name} n’est pas une image PNG, JPEG, GIF ou WebP. Choisissez-en une autre, ou faites-en une capture d’écran.`,
    ),
  notYetSaid: both(
    'This moment is still to come. Say when it was seen or said.',
    'Ce moment n’est pas encore arrivé. Dites quand c’était vu ou dit.',
  ),
  notStorable: both(
    'The author or the text holds letters that cannot be kept. Type them anew.',
    'L’auteur ou le texte contient des caractères qui ne peuvent être gardés. Saisissez-les de nouveau.',
  ),
  emptyFile: both('the file is empty', 'le fichier est vide'),
  workspaceBroken: (dir: string, problem: string) =>
    both(
      `The workspace in ${dir} cannot be opened (${problem}). Nothing was changed: put back a backup from the same folder, or choose another workspace.`,
      `L’espace de travail ${dir} ne s’ouvre pas (${problem}). Rien n’a été changé : remettez une sauvegarde du même dossier, ou choisissez un autre espace.`,
    ),
  toneModelUnusable: (problem: string) =>
    both(
      `The file tone-model.bin in this workspace cannot be used (${problem}) Take it away or replace it.`,
      `Le fichier tone-model.bin de cet espace de travail est inutilisable (${problem}) Retirez-le ou remplacez-le.`,
    ),
  workspaceHeld: (dir: string) =>
    both(
      `The workspace in ${dir} is open in another Sangfroid. Close it there, or choose another workspace.`,
      `L’espace de travail ${dir} est ouvert dans un autre Sangfroid. Fermez-le là-bas, ou choisissez-en un autre.`,
    ),
  workspaceNewer: (version: number, newest: number) =>
    both(
      `This workspace was written by a newer Sangfroid (version ${version}, this one reads up to ${newest}). Update Sangfroid, then open it again.`,
      `Cet espace de travail vient d’un Sangfroid plus récent (version ${version}, celui-ci lit jusqu’à ${newest}). Mettez Sangfroid à jour, puis rouvrez-le.`,
    ),
  noSuchRequest: (name: string) => both(`There is no request ${name}.`, `La demande ${name} n’existe pas.`),
  ourFault: (name: string, problem: string) =>
    both(
      `${name} failed: ${problem}. Nothing was changed; the log has the details.`,
      `${name} a échoué : ${problem}. Rien n’a été changé ; le journal a les détails.`,
    ),
  notOnTheList: both(
    'This way to reach somebody is not on the list (any more). Reload and look again.',
    'Ce moyen de joindre quelqu’un n’est pas (ou plus) sur la liste. Rechargez et regardez de nouveau.',
  ),
  nothingLeaves: both(
    'Nothing leaves this machine from here: a drill and a run without windows have no keys and no way out.',
    'Rien ne sort de cette machine d’ici : un exercice et une exécution sans fenêtre n’ont ni clés ni accès au réseau.',
  ),
  hostFailed: (what: string) =>
    both(
      `This machine did not do what was asked of it (${what}). The log has the details; try again.`,
      `Cette machine n’a pas fait ce qui lui était demandé (${what}). Le journal a les détails ; réessayez.`,
    ),
  threadLeftDown: both(
    'That part of Sangfroid keeps stopping and was left down. Close Sangfroid and start it again.',
    'Cette partie de Sangfroid s’arrête sans cesse et reste arrêtée. Fermez Sangfroid et relancez-le.',
  ),
  threadFailed: both(
    'That part of Sangfroid stopped and is starting again. Try once more.',
    'Cette partie de Sangfroid s’est arrêtée et redémarre. Réessayez.',
  ),
} as const
