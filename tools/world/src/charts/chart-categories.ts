import type { Random } from '../random.ts';

export interface Categories {
  /** Title of the category axis. */
  readonly title: string;
  readonly names: readonly string[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NAMES: readonly Categories[] = [
  {
    title: 'Region',
    names: [
      'North',
      'South',
      'East',
      'West',
      'Center',
      'Coast',
      'Islands',
      'Valley',
      'Hills',
      'Lakes',
      'Delta',
      'Plains',
    ],
  },
  {
    title: 'City',
    names: [
      'Berlin',
      'Paris',
      'Madrid',
      'Rome',
      'Vienna',
      'Oslo',
      'Dublin',
      'Lisbon',
      'Prague',
      'Athens',
      'Warsaw',
      'Zurich',
    ],
  },
  {
    title: 'Product',
    names: [
      'Chairs',
      'Tables',
      'Lamps',
      'Sofas',
      'Beds',
      'Desks',
      'Rugs',
      'Mirrors',
      'Shelves',
      'Clocks',
      'Vases',
      'Pots',
    ],
  },
  {
    title: 'Department',
    names: [
      'Sales',
      'Support',
      'Research',
      'Finance',
      'Legal',
      'Marketing',
      'Design',
      'Logistics',
      'Security',
      'Training',
      'Quality',
      'Planning',
    ],
  },
  {
    title: 'Country',
    names: [
      'Germany',
      'France',
      'Spain',
      'Italy',
      'Austria',
      'Norway',
      'Ireland',
      'Portugal',
      'Greece',
      'Poland',
      'China',
      'Japan',
    ],
  },
  { title: 'Class', names: 'A B C D E F G H I J K L'.split(' ') },
  { title: 'Item', names: Array.from({ length: 12 }, (_, index) => `Item ${index + 1}`) },
];

const cut = (random: Random, title: string, names: readonly string[], count: number): Categories => {
  const start = random.int(0, Math.max(0, names.length - count));
  return { title, names: names.slice(start, start + count) };
};

/** Three to twelve names, or points in time. */
export function sampleCategories(random: Random, count: number, temporal: boolean): Categories {
  if (temporal) return samplePointsInTime(random, count);
  const { title, names } = random.choice(NAMES);
  return { title, names: random.shuffle(names).slice(0, count) };
}

/** Any number of points in time, or of a measured quantity. */
export function samplePointsInTime(random: Random, count: number): Categories {
  const year = random.int(1960, 2025 - count);
  const years = Array.from({ length: count }, (_, index) => String(year + index));
  const numbers = (step: number): string[] =>
    Array.from({ length: count }, (_, index) => String(step * index));
  const quarters = years.flatMap((name) => [1, 2, 3, 4].map((quarter) => `Q${quarter} ${name.slice(2)}`));
  const options: (() => Categories)[] = [
    () => ({ title: 'Year', names: years }),
    () => ({ title: 'Day', names: sampleDays(random, count) }),
    () => ({ title: 'Week', names: years.map((_, index) => `W${index + 1}`) }),
    () => ({
      title: random.choice(['Time', 'Step', 'Day', 'Hour', 'Epoch']),
      names: numbers(random.choice([1, 2, 5, 10])),
    }),
    () => cut(random, 'Quarter', quarters, count),
    () => cut(random, 'Month', MONTHS, count),
    () => cut(random, 'Month', MONTHS, count),
    () => cut(random, 'Weekday', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], count),
  ];
  const fitting = count <= 7 ? options : options.slice(0, count <= MONTHS.length ? 7 : 5);
  return random.choice(fitting)();
}

/** `2024-03-17` or `Mar 17`, one or several days apart. */
function sampleDays(random: Random, count: number): string[] {
  const start = Date.UTC(random.int(2015, 2025), random.int(0, 11), random.int(1, 28));
  const step = random.choice([1, 1, 7, 14]) * 86_400_000;
  const short = random.chance(0.5);
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(start + index * step);
    return short ? `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}` : date.toISOString().slice(0, 10);
  });
}
