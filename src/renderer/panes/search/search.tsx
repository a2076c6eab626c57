// The two quick ways in: "/" searches what was said, Cmd-K lists what can be done. Focus goes back where it was.
import { useEffect } from 'react'
import { select, useSelection } from '../../ui/selection.ts'
import { Palette } from './palette.tsx'
import { SearchPosts } from './search-posts.tsx'

const close = (): void => select({ overlay: null })

export const Search = () => {
  const { overlay, brandId } = useSelection()
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return overlay === 'palette' ? (
    <Palette brandId={brandId} onClose={close} />
  ) : (
    <SearchPosts brandId={brandId} onClose={close} />
  )
}
