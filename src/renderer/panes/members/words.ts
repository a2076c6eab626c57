// Words about the people of the room.
import { APPROVER } from '../../../shared/roles.ts'
import { defineWords } from '../../../shared/words.ts'

interface MembersWords {
  readonly hereNow: string
  readonly sit: (name: string) => string
  readonly sitShort: string
  readonly add: string
  readonly change: string
  readonly name: string
  readonly roles: string
  readonly rolesHint: string
  readonly approves: string
  readonly approvesHint: string
  readonly roleOf: (role: string) => string
  readonly reach: string
  readonly reachHint: string
  readonly backup: string
  readonly noBackup: string
  readonly saveAndSit: string
  readonly save: string
  readonly cancel: string
  readonly noRole: string
}

export const membersWords = defineWords<MembersWords>(
  {
    hereNow: 'at this desk',
    sit: (name) => `Sit down as ${name}`,
    sitShort: 'Sit down',
    add: 'Add somebody',
    change: 'Change',
    name: 'Name',
    roles: 'Roles',
    rolesHint: 'Comma-separated, such as: writes, speaks to the press',
    approves: 'Approves words before they leave',
    approvesHint: 'As long as nobody does, everybody may approve.',
    roleOf: (role) => (role === APPROVER ? 'approves' : role),
    reach: 'How to reach them',
    reachHint: 'Phone, e-mail, room: comma-separated, in the order to try',
    backup: 'Who stands in',
    noBackup: 'nobody yet',
    saveAndSit: 'Add and sit down',
    save: 'Save',
    cancel: 'Cancel',
    noRole: 'no role said',
  },
  {
    hereNow: 'à ce poste',
    sit: (name) => `Prendre le poste, ${name}`,
    sitShort: 'Prendre le poste',
    add: 'Ajouter quelqu’un',
    change: 'Modifier',
    name: 'Nom',
    roles: 'Rôles',
    rolesHint: 'Séparés par des virgules, par exemple\u00a0: rédige, parle à la presse',
    approves: 'Valide les mots avant qu’ils partent',
    approvesHint: 'Tant que personne ne le fait, tout le monde peut valider.',
    roleOf: (role) => (role === APPROVER ? 'valide' : role),
    reach: 'Où joindre',
    reachHint: 'Téléphone, courriel, bureau\u00a0: séparés par des virgules, dans l’ordre d’essai',
    backup: 'Qui remplace',
    noBackup: 'personne encore',
    saveAndSit: 'Ajouter et prendre le poste',
    save: 'Enregistrer',
    cancel: 'Annuler',
    noRole: 'aucun rôle indiqué',
  },
)
