// Copies the bundled fonts into out/renderer/fonts and writes one fonts.css beside them: page and report look the same
// on a machine that has no fonts at all. Only woff2; letters that Inter draws are not taken from the other families.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const TARGET = join(ROOT, 'out', 'renderer', 'fonts')

/** In the order in which a stylesheet should name them. One file a weight where there is one: Chromium prints a variable
 * font as drawings (Type 3), which are larger and cannot be selected as well. Chinese is variable: 100 files instead of 200. */
const SHEETS = [
  '@fontsource/inter/400.css',
  '@fontsource/inter/600.css',
  // The one file, not the numbered ones of index.css: those hold their colours as SVG, which Chromium does not draw.
  '@fontsource/noto-color-emoji/emoji.css',
  '@fontsource/noto-sans-arabic/400.css',
  '@fontsource/noto-sans-arabic/600.css',
  '@fontsource/noto-sans-hebrew/400.css',
  '@fontsource/noto-sans-hebrew/600.css',
  '@fontsource/noto-sans-devanagari/400.css',
  '@fontsource/noto-sans-devanagari/600.css',
  '@fontsource/noto-sans-thai/400.css',
  '@fontsource/noto-sans-thai/600.css',
  '@fontsource-variable/noto-sans-sc/index.css',
]

const FACE = /\/\*([^*]*)\*\/\s*(@font-face\s*\{[^}]*\})/g
const WOFF2 = /url\(\.\/files\/([\w.[\]-]+\.woff2)\)\s*format\('(woff2[\w-]*)'\)/

/**
 * The faces of one package that are worth carrying: each with its rule and the file that it names.
 * @param {string} css
 * @param {boolean} isInter
 */
export const facesOf = (css, isInter) =>
  [...css.matchAll(FACE)].flatMap(([, label = '', rule = '']) => {
    if (!isInter && /-latin(-ext)?-|-vietnamese-/.test(label)) return []
    const source = WOFF2.exec(rule)
    if (!source?.[1]) throw new Error(`no woff2 file in the font face ${label.trim()}`)
    // `block`: a report is printed once, so it waits for its letters instead of swapping them.
    const src = `src: url(${source[1]}) format('${source[2]}');`
    return [
      { file: source[1], rule: rule.replace(/src:[^;]*;/, src).replace('font-display: swap', 'font-display: block') },
    ]
  })

export const buildFonts = (target = TARGET) => {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const rules = SHEETS.flatMap((sheet) => {
    const path = join(ROOT, 'node_modules', sheet)
    return facesOf(readFileSync(path, 'utf8'), sheet.includes('/inter/')).map(({ file, rule }) => {
      copyFileSync(join(dirname(path), 'files', file), join(target, file))
      return rule
    })
  })
  writeFileSync(join(target, 'fonts.css'), `${rules.join('\n')}\n`)
  return rules.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = buildFonts()
  process.stdout.write(`fonts: ${count} faces in out/renderer/fonts\n`)
}
