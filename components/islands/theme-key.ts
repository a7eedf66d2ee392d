/** The localStorage key of the reader's theme, `light` or `dark`. */
export const themeKey = 'theme';
