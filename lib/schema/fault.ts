/** A problem in a content file: where it is, what it is and how the editor can fix it. */
export type Fault = {
  /** Path below the content folder. */
  file: string;
  /** Line in the file, starting at 1. */
  line: number;
  /** The front-matter field, or another part of the file. */
  field: string;
  problem: string;
  fix: string;
};

/** Formats a fault as one line for the terminal: `insights/a.md:3 date：……。改法：……`. */
export const describeFault = ({ file, line, field, problem, fix }: Fault) =>
  `${file}:${line} ${field}：${problem}。改法：${fix}`;
