import { Faker, base, de, en, en_GB, es, fr, it, nl, pl } from '@faker-js/faker';
import type { Random } from '@glimpse/world';

const fakers = new WeakMap<Random, Record<'english' | 'any', Faker>>();
const FOREIGN = [en_GB, de, es, fr, it, nl, pl];

/** Words of a dictionary, drawn by `random`; names of `any` are those of one more country. */
function fakerOf(random: Random): Record<'english' | 'any', Faker> {
  const known = fakers.get(random);
  if (known) return known;
  const randomizer = { next: () => random.uniform(0, 1), seed: () => undefined };
  const made = {
    english: new Faker({ locale: [en, base], randomizer }),
    any: new Faker({ locale: [random.choice(FOREIGN), en, base], randomizer }),
  };
  fakers.set(random, made);
  return made;
}

export const english = (random: Random): Faker => fakerOf(random).english;
/** Mostly English, sometimes of another country. */
export const somewhere = (random: Random): Faker => fakerOf(random)[random.chance(0.7) ? 'english' : 'any'];
