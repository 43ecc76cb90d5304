import './start.ts'
import '#renderer/data/ports.ts'
import '@mantine/core/styles.css'
import './fonts.css'
import './app.css'
import '#renderer/ui/ui.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { queries, watchChanges } from '#renderer/data/queries.ts'
import { Gate } from './Gate.tsx'
import { keepFocus } from './keep-focus.ts'
import { cssVariables, theme } from './theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')

// An adviser's first screen: its code comes while the store still opens.
void import('#renderer/features/week/index.tsx')
watchChanges()
keepFocus()
createRoot(root).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    defaultColorScheme="auto"
    getStyleNonce={() => nonce}
  >
    <QueryClientProvider client={queries}>
      <Gate />
    </QueryClientProvider>
  </MantineProvider>,
)
