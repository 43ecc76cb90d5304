import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver } from '@mantine/core'

/** The colours of paper and ink, and the one accent for what can be pressed. */
const LIGHT = {
  paper: '#FBFAF7',
  raised: '#FFFFFF',
  sunk: '#F3F1EB',
  ink: '#1D2329',
  quiet: '#5A636C',
  line: '#E4E1DA',
  edge: '#8A8F94',
  accent: '#0E6A6A',
  onAccent: '#FFFFFF',
  accentSoft: '#E2EFEE',
  good: '#2A6B47',
  due: '#0E6A6A',
  overdue: '#8A5200',
  needsYou: '#A33420',
  mark: '#FFE9A8',
}

const DARK = {
  paper: '#15181B',
  raised: '#1C2024',
  sunk: '#101316',
  ink: '#E9E6DF',
  quiet: '#A3A9AF',
  line: '#2B3035',
  edge: '#737B83',
  accent: '#5CC2BC',
  onAccent: '#0B2524',
  accentSoft: '#1B3634',
  good: '#7CC79A',
  due: '#5CC2BC',
  overdue: '#E2AC55',
  needsYou: '#F39480',
  mark: '#5A4A12',
}

export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: '620' },
  // Mantine counts in rems of 16 px; ours have 15.
  scale: 16 / 15,
  fontSizes: { xs: '0.8667rem', sm: '1rem', md: '1rem', lg: '1.2rem', xl: '1.4667rem' },
  defaultRadius: 6,
  cursorType: 'pointer',
  // `autoContrast` looks at the light theme's shade in both themes: white on pale teal in the dark one.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input)
    const isAccent = input.variant === 'filled' && (input.color === undefined || input.color === 'accent')
    return isAccent ? { ...colours, color: 'var(--fb-on-accent)' } : colours
  },
  respectReducedMotion: true,
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 4 },
  colors: {
    accent: [
      '#EAF5F4',
      '#D3E9E7',
      '#A9D6D2',
      '#7FCBC6',
      '#5CC2BC',
      '#37A29C',
      '#23857F',
      '#157673',
      '#0E6A6A',
      '#0A5252',
    ],
    gray: [
      '#F8F6F2',
      '#F3F1EB',
      '#E9E6DF',
      '#E4E1DA',
      '#8C8F90',
      '#A8A59E',
      '#7C8086',
      '#5A636C',
      '#3B434B',
      '#1D2329',
    ],
    dark: [
      '#E9E6DF',
      '#C9C7C2',
      '#A3A9AF',
      '#8A9198',
      '#737B83',
      '#2B3035',
      '#1C2024',
      '#15181B',
      '#101316',
      '#0B0D0F',
    ],
  },
  // Plain objects: naming the components here would load all of them before the first screen.
  components: {
    Button: { styles: { label: { fontWeight: 560 } } },
    Checkbox: { defaultProps: { iconColor: 'var(--fb-on-accent)' } },
    Radio: { defaultProps: { iconColor: 'var(--fb-on-accent)' } },
    Input: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
    Modal: {
      defaultProps: {
        centered: false,
        // What scrolls is the page's own part of the window; the lock would write a style without our nonce.
        lockScroll: false,
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
  },
})

type Palette = typeof LIGHT

/** Our names for the colours, and Mantine's own set so that its parts keep 4.5 : 1 (its defaults do not). */
function variables(colours: Palette): Record<string, string> {
  return {
    '--fb-paper': colours.paper,
    '--fb-raised': colours.raised,
    '--fb-sunk': colours.sunk,
    '--fb-ink': colours.ink,
    '--fb-quiet': colours.quiet,
    '--fb-line': colours.line,
    '--fb-edge': colours.edge,
    '--fb-accent': colours.accent,
    '--fb-accent-soft': colours.accentSoft,
    '--fb-on-accent': colours.onAccent,
    '--fb-good': colours.good,
    '--fb-due': colours.due,
    '--fb-overdue': colours.overdue,
    '--fb-needs-you': colours.needsYou,
    '--fb-mark': colours.mark,
    '--mantine-color-body': colours.paper,
    '--mantine-color-text': colours.ink,
    '--mantine-color-dimmed': colours.quiet,
    '--mantine-color-placeholder': colours.quiet,
    '--mantine-color-anchor': colours.accent,
    '--mantine-color-error': colours.needsYou,
    '--mantine-color-default': colours.raised,
    '--mantine-color-default-hover': colours.sunk,
    '--mantine-color-default-color': colours.ink,
    '--mantine-color-default-border': colours.edge,
    '--mantine-color-disabled-color': colours.quiet,
    '--mantine-color-accent-light': colours.accentSoft,
    '--mantine-color-accent-light-hover': colours.accentSoft,
    '--mantine-color-accent-light-color': colours.accent,
    '--mantine-color-accent-outline': colours.accent,
  }
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-line-height': '1.45', '--fb-serif': '"Source Serif 4 Variable", Georgia, serif' },
  light: variables(LIGHT),
  dark: variables(DARK),
})
