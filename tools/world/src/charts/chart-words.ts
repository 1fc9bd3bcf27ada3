import type { Random } from '../random.ts';

const SUBJECTS = [
  'Sales',
  'Revenue',
  'Visitors',
  'Orders',
  'Profit',
  'Output',
  'Costs',
  'Members',
  'Downloads',
  'Energy',
];
const SCOPES = ['by month', 'by quarter', 'by region', 'by product', 'per year', 'this year', 'overview'];
const CATEGORIES = [
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['2019', '2020', '2021', '2022', '2023', '2024'],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['A', 'B', 'C', 'D', 'E', 'F'],
  ['North', 'South', 'East', 'West', 'Mid', 'Coast'],
];

export const chartTitle = (random: Random): string => `${random.choice(SUBJECTS)} ${random.choice(SCOPES)}`;

export const categoryLabels = (random: Random, count: number): string[] =>
  random.choice(CATEGORIES).slice(0, count);
