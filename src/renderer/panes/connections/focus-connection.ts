// Where the focus goes when a form has done its work: to what it made.
import type { ConnectionId } from '../../../shared/model.ts'
import { focusSoon } from '../../ui/focus.ts'

export const focusConnection = (id: ConnectionId): void =>
  focusSoon(() => document.querySelector<HTMLElement>(`[data-connection="${id}"]`))
