// What the browser shows at the end of a sign-in: plain HTML in both languages, with no script and nothing of the address.
export type SignInEnd = 'done' | 'refused' | 'unknown'

const TEXTS: Readonly<Record<SignInEnd, { readonly fr: string; readonly en: string }>> = {
  done: {
    fr: 'Sangfroid est connecté à X. Vous pouvez fermer cette page.',
    en: 'Sangfroid is connected to X. You may close this page.',
  },
  refused: {
    fr: 'X n’a pas donné l’autorisation. Fermez cette page et recommencez dans Sangfroid.',
    en: 'X did not give the authorisation. Close this page and start again in Sangfroid.',
  },
  unknown: {
    fr: 'Cette page ne vient pas de la connexion en cours. Fermez-la et retournez dans Sangfroid.',
    en: 'This page does not belong to the sign-in under way. Close it and go back to Sangfroid.',
  },
}

export const signInPage = (end: SignInEnd): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Sangfroid</title>
<style>body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:4em auto;padding:0 1em}</style></head>
<body><p>${TEXTS[end].fr}</p><p lang="en">${TEXTS[end].en}</p></body></html>
`

/** Nothing is loaded, nothing runs, and the code in the address goes nowhere. */
export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  Connection: 'close',
} as const
