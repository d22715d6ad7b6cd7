/**
 * Seeds that once showed something wrong: they are played with every test from then on.
 *
 * - 201: the clock was put back while a question was answered, which then waited for so much longer
 */
export const FAILING_SEEDS: readonly number[] = [201]
