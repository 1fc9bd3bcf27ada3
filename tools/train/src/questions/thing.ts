import { KINDS, kindLabel } from '@glimpse/world';
import type { Truth, TruthKind } from '@glimpse/world';
import { FOREIGN_THINGS } from './foreign-things.ts';
import type { ForeignThing } from './foreign-things.ts';

export const SUBJECTS = ['product', 'chart', 'document'] as const;
export type Subject = (typeof SUBJECTS)[number];
/** What a question can name: a kind of the world, a type of its pictures, or something that it never has. */
export type Thing = TruthKind | Subject | ForeignThing;

/** Somebody who asks for one of these may mean another one. */
const NEAR: readonly (readonly Thing[])[] = [
  ['bar', 'grouped-bar', 'stacked-bar', 'horizontal-bar'],
  ['shoe', 'boot'],
];

const isKind = (thing: Thing): thing is TruthKind => (KINDS as readonly Thing[]).includes(thing);

/** In English, without article. */
export const thingName = (thing: Thing): string => (isKind(thing) ? kindLabel(thing) : thing);

export const isThere = (truth: Truth, thing: Thing): boolean => thing === truth.kind || thing === truth.type;

/** Everything that a picture clearly does not show. */
export const absentThings = (truth: Truth): Thing[] =>
  [...KINDS, ...SUBJECTS, ...FOREIGN_THINGS].filter(
    (thing) =>
      !isThere(truth, thing) && !NEAR.some((group) => group.includes(thing) && group.includes(truth.kind)),
  );
