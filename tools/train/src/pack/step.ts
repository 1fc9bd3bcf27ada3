/** One command on the way to the mini pack, from the repository's root. */
export interface Step {
  readonly name: string;
  readonly program: 'node' | 'python';
  readonly args: readonly string[];
}
