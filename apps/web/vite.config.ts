import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

const proxy = { '/api': { target: process.env.BFF_URL ?? 'http://127.0.0.1:4600' } }

/** Names the font in the page itself: it would only be found out once styles and text are there. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const font = Object.keys(bundle).find((file) => /inter-latin-wght.*\.woff2$/.test(file))
        if (!font) throw new Error('The font is not in the bundle')
        const attrs = { rel: 'preload', href: `/${font}`, crossorigin: '', as: 'font', type: 'font/woff2' }
        return [{ tag: 'link', attrs, injectTo: 'head' }]
      },
    },
  }
}

/**
 * One file for all that the first figures need, and one for tables: left alone, code that several parts share ends in
 * some thirty small files, each of which costs a request and compresses badly.
 */
const CHUNKS = [
  { name: 'first', tags: ['$initial'], entriesAware: true, entriesAwareMergeThreshold: 1_000_000 },
  { name: 'table', test: /[\\/]ui[\\/]data-table[\\/]/ },
] satisfies Rolldown.CodeSplittingGroup[]

/** A chunk of a group is named after everything that uses it; the group's own name is enough. */
const short = (name = 'asset') => name.split('~')[0]
const chunkFileNames = ({ name }: Rolldown.PreRenderedChunk) => `assets/${short(name)}-[hash].js`
const assetFileNames = ({ names }: Rolldown.PreRenderedAsset) =>
  `assets/${short(names[0]).replace(/\.\w+$/, '')}-[hash][extname]`

export default defineConfig({
  plugins: [{ ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }, react(), tailwindcss(), preloadFont()],
  // The policy of the page allows no data: fonts or scripts, so nothing is inlined.
  build: {
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS }, chunkFileNames, assetFileNames } },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port: 5174, strictPort: true, proxy },
})
