// The form of each platform.
import type { ComponentType } from 'react'
import type { ConnectionKind } from '../../../shared/sources.ts'
import { BlueskyForm } from './bluesky-form.tsx'
import type { PlatformFormProps } from './connect-form.tsx'
import { FeedForm } from './feed-form.tsx'
import { MastodonForm } from './mastodon-form.tsx'
import { XForm } from './x-form.tsx'

export const platformForms: Readonly<Record<ConnectionKind, ComponentType<PlatformFormProps>>> = {
  x: XForm,
  bluesky: BlueskyForm,
  mastodon: MastodonForm,
  feed: FeedForm,
}
