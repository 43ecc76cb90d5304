import * as z from 'zod'

// zod's just-in-time parsers are built by `new Function`, which our content security policy forbids.
z.config({ jitless: true })

type TrustedTypesWindow = Window & {
  trustedTypes?: { createPolicy(name: string, rules: { createHTML(text: string): string }): unknown }
}

/** The only "HTML" that may ever be set is Mantine's generated CSS, which has no tag in it. */
;(window as TrustedTypesWindow).trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('Markup may not be set as text.')
    return text
  },
})
