/** Where a browser keeps its reader's theme, `light` or `dark`. */
export const themeKey = 'theme';
