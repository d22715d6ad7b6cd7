import { createHash } from 'node:crypto'
import helmet from 'helmet'

// React Aria writes these two rules into style elements of its own; allowed by their digests, nothing else inline is.
const STYLES_OF_REACT_ARIA = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The headers that tell a browser what the page may do. HSTS only where the product is reached by https. */
export function securityHeaders(publicUrl: string | null) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...STYLES_OF_REACT_ARIA.map(digest)],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  })
}
