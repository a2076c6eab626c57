// The application menu: the red button, and what keyboards expect (copy, paste, zoom, full screen), in the person's language. Developer
// tools only when run from sources.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Lang } from '../../shared/model.ts'
import { shellWords } from './words.ts'

const line: MenuItemConstructorOptions = { type: 'separator' }

export const setMenu = (lang: Lang, isPackaged: boolean, pressRed: () => void): void => {
  const words = shellWords[lang].menu
  const development: MenuItemConstructorOptions[] = [
    line,
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.developer },
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: words.file,
        submenu: [
          { label: words.red, click: pressRed },
          line,
          { role: 'close', label: words.close },
          line,
          { role: 'quit', label: words.quit },
        ],
      },
      {
        label: words.edit,
        submenu: [
          { role: 'undo', label: words.undo },
          { role: 'redo', label: words.redo },
          line,
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
        ],
      },
      {
        label: words.view,
        submenu: [
          { role: 'resetZoom', label: words.resetZoom },
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
          line,
          { role: 'togglefullscreen', label: words.fullScreen },
          ...(isPackaged ? [] : development),
        ],
      },
      { label: words.window, submenu: [{ role: 'minimize', label: words.minimise }] },
    ]),
  )
}
