// Words of the alarm.
import { defineWords, plural } from '../../../shared/words.ts'

interface AlarmWords {
  readonly title: (kind: string) => string
  readonly titleOf: (brand: string, kind: string) => string
  readonly switchTo: (brand: string) => string
  readonly others: string
  readonly otherBrand: (brand: string, count: number) => string
  readonly evidence: string
  readonly acknowledge: string
  readonly seenCommand: string
  readonly more: (count: number) => string
  readonly mute: string
  readonly unmute: string
  readonly openCrisis: string
}

export const alarmWords = defineWords<AlarmWords>(
  {
    title: (kind) => `Alarm: ${kind.toLowerCase()}`,
    titleOf: (brand, kind) => `Alarm, ${brand}: ${kind.toLowerCase()}`,
    switchTo: (brand) => `Go to ${brand}`,
    others: 'Alarms of other brands',
    otherBrand: (brand, count) => `${brand}: ${plural('en', count, 'alarm', 'alarms')} not yet seen`,
    evidence: 'Posts that prove the alarm',
    acknowledge: 'I have seen it',
    seenCommand: 'Alarm: I have seen it',
    more: (count) => `and ${plural('en', count, 'earlier alarm', 'earlier alarms')} not yet seen`,
    mute: 'Mute alarms',
    unmute: 'Let alarms ring',
    openCrisis: 'Decide: issue or crisis',
  },
  {
    title: (kind) => `Alarme\u00a0: ${kind.toLowerCase()}`,
    titleOf: (brand, kind) => `Alarme, ${brand}\u00a0: ${kind.toLowerCase()}`,
    switchTo: (brand) => `Passer à ${brand}`,
    others: 'Alarmes d’autres marques',
    otherBrand: (brand, count) => `${brand}\u00a0: ${plural('fr', count, 'alarme', 'alarmes')} à voir`,
    evidence: 'Messages qui prouvent l’alarme',
    acknowledge: 'J’ai vu',
    seenCommand: 'Alarme\u00a0: j’ai vu',
    more: (count) => `et ${plural('fr', count, 'alarme plus ancienne', 'alarmes plus anciennes')} à voir`,
    mute: 'Couper la sonnerie',
    unmute: 'Remettre la sonnerie',
    openCrisis: 'Trancher\u00a0: incident ou crise',
  },
)
