// What may leave the team: reports, exports and figures hold only these (L10). The one place that says so.
import type { Visibility } from './model.ts'

export const PUBLIC_VISIBILITIES = ['public', 'unlisted'] as const satisfies readonly Visibility[]

export const isPublic = ({ visibility }: { readonly visibility: Visibility }): boolean =>
  PUBLIC_VISIBILITIES.some((open) => open === visibility)
