// A part of the room that fails says so in its own place; the rest goes on. Nothing is lost: what was typed and decided
// is in the engine, and the part is drawn anew from there.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { EmptyState } from './empty-state.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

/** `of`: when it changes, it is tried again by itself. */
export const Guarded = ({ children, of }: { readonly children: ReactNode; readonly of?: string | number | null }) => (
  <ErrorBoundary FallbackComponent={Stopped} resetKeys={[of]}>
    {children}
  </ErrorBoundary>
)

const Stopped = ({ resetErrorBoundary }: FallbackProps) => {
  const words = useWords(uiWords)
  return (
    <div role="alert">
      <EmptyState
        what={words.stopped}
        why={words.stoppedWhy}
        action={
          <Button size="xs" onClick={resetErrorBoundary}>
            {words.drawAgain}
          </Button>
        }
      />
    </div>
  )
}
