// What speaks by itself while people are angry, in words.
import type { Pause } from './brief.ts'
import { defineWords } from './words.ts'

export const pauseWords = defineWords<Record<Pause, string>>(
  {
    scheduledPosts: 'Scheduled posts in other tools',
    ads: 'Advertising and sponsored posts',
    newsletters: 'Newsletters and automatic mails',
    influencers: 'Posts agreed with influencers and partners',
    autoReplies: 'Automatic answers and chatbots',
    events: 'Contests, launches and events under way',
  },
  {
    scheduledPosts: 'Messages programmés dans d’autres outils',
    ads: 'Publicités et messages sponsorisés',
    newsletters: 'Lettres d’information et courriels automatiques',
    influencers: 'Publications convenues avec des influenceurs et partenaires',
    autoReplies: 'Réponses automatiques et robots de conversation',
    events: 'Jeux, lancements et événements en cours',
  },
)
