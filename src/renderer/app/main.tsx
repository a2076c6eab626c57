// Entry of the page: providers around the room, nothing else.
import '@mantine/core/styles.layer.css'
import './fonts.css'
import './tokens.css'
import './base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient, listen } from '../bridge.ts'
import { Room } from './room.tsx'

const client = createClient()
listen(client)

const place = document.getElementById('room')
if (!place) throw new Error('index.html has lost its #room')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Room />
    </QueryClientProvider>
  </StrictMode>,
)
