// Says to tests and screenshots that the screen stands: everything mounted, the first data shown, fonts there.
import { useEffect } from 'react'

export const useReady = (isReady: boolean): void => {
  useEffect(() => {
    if (!isReady) return
    let isGone = false
    void document.fonts?.ready.then(() => {
      if (!isGone) document.documentElement.dataset.ready = 'true'
    })
    return () => {
      isGone = true
    }
  }, [isReady])
}
