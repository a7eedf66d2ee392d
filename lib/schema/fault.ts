/** Something wrong in a content file: where it is, what it is, and what the editor can do about it. */
export type Fault = {
  /** Path below the content folder. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** The front-matter field, or what else of the file is meant. */
  field: string;
  problem: string;
  fix: string;
};

/** One line for a terminal: `insights/a.md:3 date：……。改法：……`. */
export const describeFault = ({ file, line, field, problem, fix }: Fault) =>
  `${file}:${line} ${field}：${problem}。改法：${fix}`;
