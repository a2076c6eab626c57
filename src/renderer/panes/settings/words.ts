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
    version: (version) => `Sangfroid ${version}`,
    saved: 'Chaque choix prend effet aussitôt.',
  },
)
