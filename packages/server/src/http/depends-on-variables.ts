import { visit, type DocumentNode } from 'graphql';

/** Arguments that no price of `field-cost.ts` looks at, whatever field has them. */
const FREE_ARGUMENTS: ReadonlySet<string> = new Set(['id', 'question', 'prompt', 'sha256']);

/** Whether a variable may change what an operation of this document costs; where in doubt, it may. */
export function dependsOnVariables(document: DocumentNode): boolean {
  let depends = false;
  visit(document, {
    VariableDefinition: () => false,
    Argument: ({ name }) => (FREE_ARGUMENTS.has(name.value) ? false : undefined),
    Variable: () => {
      depends = true;
    },
  });
  return depends;
}
