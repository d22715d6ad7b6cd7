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
        const font = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.names.includes('inter-latin.woff2'),
        )
        if (!font) throw new Error('The font is not in the bundle')
        const attrs = { rel: 'preload', href: `/${font.fileName}`, crossorigin: '', as: 'font', type: 'font/woff2' }
        return [{ tag: 'link', attrs, injectTo: 'head' }]
      },
    },
  }
}

/**
 * Tells the browser that nearly all of a file is needed at once: it then compiles it beside the page, whole, instead of
 * on the page's thread, function by function (docs/decisions/005-first-figures-first.md).
 */
function compileWhole(names: readonly string[]): Plugin {
  return {
    name: 'compile-whole',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // The line counts only as the very first, and vite puts its own in front.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !names.includes(short(file.name))) continue
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
        }
      },
    },
  }
}

/** Our own files whose path begins like one of these. */
function sources(...paths: string[]): RegExp {
  return new RegExp(`/apps/web/src/(${paths.join('|')})`)
}

/**
 * What asks, what draws, and the rest of what the first figures need: three files that are read side by side. Then one
 * for tables and what charts have in common with them, and one for what stands around every page. Left alone, code that
 * several parts share ends in some fifty small files, each of which costs a request and compresses badly.
 */
const CHUNKS = [
  // With what differences are told by: those are fetched where figures are compared, and drawn with the first of them.
  {
    name: 'ask',
    test: sources('ask.ts', 'question/compared-range', 'words/(compare-switch|plural|interval-names)'),
    priority: 3,
  },
  { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
  { name: 'first', tags: ['$initial'], entriesAware: true, entriesAwareMergeThreshold: 1_000_000, priority: 1 },
  // Drawn with the first figures where something is compared, so before React is there.
  { name: 'deltas', test: sources('compare/report-deltas'), priority: 0.6 },
  // Never the charts themselves: their library is larger than all the rest of a page.
  {
    name: 'table',
    test: sources(
      'ui/data-table/',
      'agents-table/agent-rows',
      'ui/chart-frame',
      'ui/use-width',
      'overview/(compared|interval|gap)-words',
      'words/compare-chart',
      'question/fixed-period',
    ),
    priority: 0.5,
  },
  {
    name: 'frame',
    test: sources('app/(layers|api-meter|print-header|offline-note|failed-panel|trouble-banner)'),
    priority: 0.4,
  },
] satisfies Rolldown.CodeSplittingGroup[]

/** A chunk of a group is named after everything that uses it; the group's own name is enough. */
const short = (name = 'asset') => name.split('~')[0]
const chunkFileNames = ({ name }: Rolldown.PreRenderedChunk) => `assets/${short(name)}-[hash].js`
const assetFileNames = ({ names }: Rolldown.PreRenderedAsset) =>
  `assets/${short(names[0]).replace(/\.\w+$/, '')}-[hash][extname]`

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
    react(),
    tailwindcss(),
    preloadFont(),
    compileWhole(['ask', 'react', 'first', 'table', 'time-card']),
  ],
  // The policy of the page allows no data: fonts or scripts, so nothing is inlined.
  build: {
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS }, chunkFileNames, assetFileNames } },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port: 5174, strictPort: true, proxy },
})
