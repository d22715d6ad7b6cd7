import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'

const proxy = { '/api': { target: process.env.BFF_URL ?? 'http://127.0.0.1:4600' } }

/** Names what the first figures need in the page itself, so that nothing of it is found out one after the other. */
function preloadFirstFigures(): Plugin {
  const hint = (rel: string, file: string, more: Record<string, string> = {}): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel, href: `/${file}`, crossorigin: '', ...more },
    injectTo: 'head',
  })
  return {
    name: 'preload-first-figures',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle)
        const overview = files.find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/overview-page.tsx'),
        )
        const font = files.find((file) => /inter-latin-wght.*\.woff2$/.test(file.fileName))
        if (overview?.type !== 'chunk' || !font) throw new Error('The overview or its font is not in the bundle')
        const styles = overview.viteMetadata ? [...overview.viteMetadata.importedCss] : []
        return [
          hint('preload', font.fileName, { as: 'font', type: 'font/woff2' }),
          ...[overview.fileName, ...overview.imports]
            .filter((file) => !html.includes(file))
            .map((file) => hint('modulepreload', file)),
          // Not a hint: other pages would have preloaded it in vain, and browsers complain about that.
          ...styles.map((file) => hint('stylesheet', file)),
        ]
      },
    },
  }
}

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
    react(),
    tailwindcss(),
    preloadFirstFigures(),
  ],
  // The policy of the page allows no data: fonts or scripts, so nothing is inlined.
  build: { target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'], assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port: 5174, strictPort: true, proxy },
})
