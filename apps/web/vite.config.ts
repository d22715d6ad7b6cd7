import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

const proxy = { '/api': { target: process.env.BFF_URL ?? 'http://127.0.0.1:4600' } }

/** Names in the page itself what would otherwise be found out one after the other: its font, and the code of its table. */
function preload(): Plugin {
  const hint = (rel: string, file: string, more: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel, href: `/${file}`, crossorigin: '', ...more },
    injectTo: 'head',
  })
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const font = Object.keys(bundle).find((file) => /inter-latin-wght.*\.woff2$/.test(file))
        const table = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'agent-rows')
        if (table?.type !== 'chunk' || !font) throw new Error('The table or the font is not in the bundle')
        const tableFiles = [table.fileName, ...table.imports].filter((file) => !html.includes(file))
        return [
          hint('preload', font, { as: 'font', type: 'font/woff2' }),
          // The figures come first: this is fetched when the network has nothing better to do.
          ...tableFiles.map((file) => hint('modulepreload', file, { fetchpriority: 'low' })),
        ]
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
  plugins: [{ ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }, react(), tailwindcss(), preload()],
  // The policy of the page allows no data: fonts or scripts, so nothing is inlined.
  build: {
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS }, chunkFileNames, assetFileNames } },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port: 5174, strictPort: true, proxy },
})
