// The checks of `pnpm verify`: what each is called, the command that makes it, and how to mend what it finds.
export const CHECKS = [
  {
    name: 'format and lint',
    command: 'biome',
    args: ['ci', '--colors=off', '--log-level=warn', '.'],
    mend: 'pnpm format',
  },
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'lint with types', command: 'oxlint', args: ['--type-aware', '--deny-warnings', '--quiet'] },
  {
    name: 'boundaries',
    command: 'depcruise',
    args: [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err-long',
      'apps',
      'packages',
      'bench',
      'e2e',
      'scripts',
    ],
  },
  { name: 'dead code', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
  { name: 'words in the catalogue', command: 'node', args: ['scripts/untranslated.mjs'] },
  { name: 'paths in documents', command: 'node', args: ['scripts/document-paths.mjs'] },
]
