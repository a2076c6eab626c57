import { launch } from './harness.ts'
import { securityStory } from './security-story.ts'

securityStory(() => launch({ lang: 'en' }))
