/** Element ids of citations, from the label and, for a use, its number: `d4`, `r4-15`. */
export const citationIds = {
  definition: (label: string) => `d${idPart(label)}`,
  use: (label: string, use: number) => `r${idPart(label)}-${use}`,
};
const idPart = (label: string) => encodeURIComponent(label).replaceAll('%', '_');
