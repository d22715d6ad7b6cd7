/** What Node is told to run the BFF: limits of its heap, and the script. */
export declare const BFF_ARGUMENTS: readonly string[]
