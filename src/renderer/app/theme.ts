// Mantine wears the tokens of the room: its own palette never reaches the screen.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** From ink to ground: what Mantine takes for itself in a dark room must be of the room too. */
const dark: MantineColorsTuple = [
  '#e9eef3',
  '#c3ced8',
  '#a3b0bd',
  '#6b7c8c',
  '#2b3742',
  '#2b3844',
  '#1a232c',
  '#121920',
  '#0e141a',
  '#0b1015',
]

export const theme = createTheme({
  colors: { dark },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.25rem', xl: '1.75rem' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  primaryColor: 'gray',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      // Mantine writes white on a filled button, and in the dark room the fill is as light as the ink.
      vars: (
        _theme: unknown,
        { variant = 'filled', color }: { readonly variant?: string; readonly color?: string },
      ) => ({
        root: variant === 'filled' && color === undefined ? { '--button-color': 'var(--surface)' } : {},
      }),
    },
    TextInput: { defaultProps: { size: 'sm' } },
    Modal: {
      // The page never scrolls, and the lock would write a style sheet that our policy refuses.
      defaultProps: { lockScroll: false, radius: 'md', transitionProps: { transition: 'fade', duration: 120 } },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { transition: 'fade', duration: 100 } } },
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        transitionProps: { transition: 'fade', duration: 100 },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
  },
})

const worn = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-error': 'var(--red-ink)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--chosen)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--raised)',
  '--mantine-color-disabled-color': 'var(--ink-2)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-primary-color-filled': 'var(--ink)',
  '--mantine-primary-color-filled-hover': 'var(--ink-2)',
  '--mantine-primary-color-contrast': 'var(--surface)',
  '--mantine-primary-color-light': 'var(--chosen)',
  '--mantine-primary-color-light-hover': 'var(--raised)',
  '--mantine-primary-color-light-color': 'var(--ink)',
  '--mantine-color-gray-filled': 'var(--ink)',
  '--mantine-color-gray-filled-hover': 'var(--ink-2)',
  '--mantine-color-gray-contrast': 'var(--surface)',
  '--mantine-color-gray-light': 'var(--chosen)',
  '--mantine-color-gray-light-hover': 'var(--raised)',
  '--mantine-color-gray-light-color': 'var(--ink)',
  '--mantine-color-gray-text': 'var(--ink)',
  '--mantine-color-gray-outline': 'var(--line)',
  '--mantine-shadow-md': 'var(--shade)',
  '--mantine-shadow-xl': 'var(--shade)',
}

export const wearTokens: CSSVariablesResolver = () => ({ variables: {}, light: worn, dark: worn })
