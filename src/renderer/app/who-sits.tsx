// The first question of the first run: the welcome page around the list of people.
import { MembersRoom } from '../panes/members/members-room.tsx'
import { WelcomePage } from '../panes/welcome/welcome-page.tsx'
import { useWords } from '../ui/language.ts'
import { frameWords } from './words.ts'

const stay = (): void => undefined

export const WhoSits = () => {
  const words = useWords(frameWords)
  return (
    <WelcomePage title={words.who} why={words.whoWhy}>
      <MembersRoom seatedId={null} onSeated={stay} />
    </WelcomePage>
  )
}
