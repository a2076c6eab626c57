// What app://media may serve: pictures that members put beside mentions, by their hash, from the workspaces that are open.
// What their first bytes do not show to be a picture is not served, whatever lies there.
import { readFile } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { pictureKindOf } from '../../shared/pictures.ts'
import { hardHeaders } from './assets.ts'

/** `pathname` as it stands in the URL. null = no name of a picture. */
export const locatePicture = (workspaceDir: string, pathname: string): string | null => {
  const [, name] = /^\/([0-9a-f]{64})$/.exec(pathname) ?? []
  if (name === undefined) return null
  const folder = join(workspaceDir, 'attachments')
  const path = join(folder, name)
  const inside = relative(folder, path)
  return inside === '' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : path
}

/** A picture opened by itself runs nothing, and nothing of it is kept: it may be taken away. */
const headers = {
  ...hardHeaders,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'no-store',
}

export const createMedia = () => {
  const workspaces = new Set<string>()
  return {
    open: (workspaceDir: string): void => void workspaces.add(workspaceDir),
    close: (workspaceDir: string): void => void workspaces.delete(workspaceDir),
    /** null = there is none. */
    serve: async (pathname: string): Promise<Response | null> => {
      for (const dir of workspaces) {
        const path = locatePicture(dir, pathname)
        const bytes = path === null ? null : await readFile(path).catch(() => null)
        const kind = bytes && pictureKindOf(bytes)
        if (bytes && kind) return new Response(bytes, { headers: { ...headers, 'Content-Type': `image/${kind}` } })
      }
      return null
    },
  }
}

export type Media = ReturnType<typeof createMedia>
