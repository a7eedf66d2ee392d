/** Exit codes: 0 success, 1 faults in the content, 2 wrong usage. */
export const exitCode = { fine: 0, faults: 1, wrongUse: 2 };
