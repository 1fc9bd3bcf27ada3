import type { Random } from '../../random.ts';

const SUBJECTS = (
  'The committee,Our team,The supplier,The new process,The workshop,The project office,Customer demand,' +
  'The regional branch,The second quarter,The survey,The main plant,Every department,The board,The pilot,' +
  'Our partner in the north,The new warehouse,The service desk,The schedule,The first phase,The market'
).split(',');
const PREDICATES = (
  'confirmed the plan for the coming year,showed steady progress,reduced the cost of transport,' +
  'met most of its goals,needs more time for testing,improved the quality of the service,' +
  'gave clear answers to the main questions,was reviewed in detail,depends on the weather in spring,' +
  'opened the way for new customers,kept the number of errors low,grew faster than expected,' +
  'remained below the level of last year,was moved to a larger building,brought new ideas to the team,' +
  'saved both energy and material,started with a short delay,was accepted without changes'
).split(',');
const ENDINGS = (
  ',, after the review,, as planned,, despite higher prices,, with the help of two experts,, in all regions,' +
  ', for the third time, and the trend continues, while staff numbers stayed the same,, as the table shows'
).split(',');

/** Sentences of a business report that say nothing in particular. */
export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => {
    const ending = random.choice(ENDINGS).trimEnd();
    return `${random.choice(SUBJECTS)} ${random.choice(PREDICATES)}${ending}.`;
  }).join(' ');
}
