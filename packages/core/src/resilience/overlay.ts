/**
 * The same object with some members replaced. Other members, private ones behind methods included, are those of
 * the target, so whatever else it offers stays in reach.
 */
export function overlay<T extends object>(target: T, replacements: Partial<T>): T {
  return new Proxy(target, {
    get: (_target, key) => {
      const value: unknown = Reflect.get(Object.hasOwn(replacements, key) ? replacements : target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
