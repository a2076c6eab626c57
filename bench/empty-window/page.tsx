// The least that a window with our UI library can show: what start and memory are held against.
import { MantineProvider, Text } from '@mantine/core'
import { createRoot } from 'react-dom/client'

const place = document.getElementById('room')
if (!place) throw new Error('index.html has lost its #room')
createRoot(place).render(
  <MantineProvider forceColorScheme="dark">
    <Text role="option">empty</Text>
  </MantineProvider>,
)
