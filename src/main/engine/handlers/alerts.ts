// Alarms: what nobody has seen yet, and what a member does with one.
import type { Commands, Queries } from '../context.ts'

export const alertQueries = {
  'alerts.list': ({ store }, { brandId, count }) => store.alerts.newest(brandId, count),
  'alerts.unseen': ({ store, clock }, { count }) => store.alerts.waiting(count, clock.wall()),
} satisfies Partial<Queries>

export const alertCommands = {
  'alerts.acknowledge': ({ store, pipeline, by, changed }, { alertId }) => {
    const act = by(pipeline.alerts.alertOf(alertId).brandId)
    store.transaction(() => pipeline.alerts.acknowledge(alertId, act))
    changed('alerts')
    return null
  },
  'alerts.snooze': ({ store, pipeline, by, changed }, { alertId, untilAt }) => {
    const act = by(pipeline.alerts.alertOf(alertId).brandId)
    store.transaction(() => pipeline.alerts.snooze(alertId, untilAt, act))
    changed('alerts')
    return null
  },
  'alerts.dismiss': ({ pipeline, by, changed }, { alertId, why }) => {
    const act = by(pipeline.alerts.alertOf(alertId).brandId)
    pipeline.dismissAlert(alertId, why, act)
    changed('alerts', 'crises', 'timeline', 'queue')
    return null
  },
} satisfies Partial<Commands>
