/** The contract's exit codes: 0 fine, 1 problems in the content, 2 wrong use. */
export const exitCode = { fine: 0, faults: 1, wrongUse: 2 };
