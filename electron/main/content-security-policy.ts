/**
 * What a page of ours may do. Its styles may also be `<style>` elements that carry the nonce of this load (Mantine
 * writes its theme that way). The only trusted-types policy is the window's own `default`.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // React sets style properties through the CSSOM, but `style="…"` in markup that is parsed is an attribute.
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** A document to print: it may look like something, and that is all. The sandbox also stops `<meta refresh>`. */
export const PRINT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ')
