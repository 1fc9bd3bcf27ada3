/** Values of an enum as GraphQL writes them, such as `GROUPED_BAR` for `grouped-bar`. */
export const enumValues = <T extends string>(values: readonly T[]): Record<string, { value: T }> =>
  Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), { value }]));
