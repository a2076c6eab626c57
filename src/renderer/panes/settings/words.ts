// Words of the settings.
import type { Settings } from '../../../shared/contract/desk.ts'
import { defineWords } from '../../../shared/words.ts'

interface SettingsWords {
  readonly lang: string
  readonly langs: Record<Settings['lang'], string>
  readonly theme: string
  readonly themes: Record<Settings['theme'], string>
  readonly density: string
  readonly densities: Record<Settings['density'], string>
  readonly start: string
  readonly starts: Record<'hand' | 'login', string>
  readonly staysAwake: string
  readonly red: (keys: string) => string
  readonly reds: Record<'on' | 'off', string>
  readonly redTaken: string
  readonly version: (version: string) => string
  readonly saved: string
}

export const settingsWords = defineWords<SettingsWords>(
  {
    lang: 'Language',
    langs: { system: 'As the machine', fr: 'Français', en: 'English' },
    theme: 'Appearance',
    themes: { system: 'As the machine', dark: 'Dark', light: 'Light', contrast: 'High contrast' },
    density: 'Rows',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    start: 'Start of the watch',
    starts: { hand: 'By hand', login: 'When I log in' },
    staysAwake:
      'While a crisis is open this machine does not fall asleep by itself. A closed lid or an empty battery still stops the watch: what was not heard is shown and fetched afterwards.',
    red: (keys) => `Red button from any program: ${keys}`,
    reds: { on: 'On', off: 'Off' },
    redTaken:
      'The system does not give this shortcut: another program holds it, or the desktop allows none. The button in the room works as ever.',
    version: (version) => `Sangfroid ${version}`,
    saved: 'Each choice takes effect at once.',
  },
  {
    lang: 'Langue',
    langs: { system: 'Celle de la machine', fr: 'Français', en: 'English' },
    theme: 'Apparence',
    themes: { system: 'Celle de la machine', dark: 'Sombre', light: 'Claire', contrast: 'Contraste élevé' },
    density: 'Lignes',
    densities: { comfortable: 'Aérées', compact: 'Serrées' },
    start: 'Démarrage de la veille',
    starts: { hand: 'À la main', login: 'À l’ouverture de session' },
    staysAwake:
      'Tant qu’une crise est ouverte, cette machine ne se met pas en veille d’elle-même. Un capot fermé ou une batterie vide arrêtent quand même l’écoute\u202f: ce qui n’a pas été entendu est signalé, puis récupéré.',
    red: (keys) => `Bouton rouge depuis tout programme\u00a0: ${keys}`,
    reds: { on: 'Actif', off: 'Coupé' },
    redTaken:
      'Le système ne donne pas ce raccourci\u00a0: un autre programme le tient, ou le bureau n’en permet pas. Le bouton de la salle marche toujours.',
    version: (version) => `Sangfroid ${version}`,
    saved: 'Chaque choix prend effet aussitôt.',
  },
)
