import type { Random } from '../random.ts';
import type { Axis } from '../truth/chart-truth.ts';

/** What a chart may be about: its value axis, and about how large the values get. */
export interface Subject {
  readonly name: string;
  readonly unit?: string;
  readonly magnitudes: readonly number[];
  /** Whether values may fall below zero. */
  readonly signed?: boolean;
}

export const SUBJECTS: readonly Subject[] = [
  { name: 'Sales', unit: 'EUR', magnitudes: [900, 5000, 40000, 250000] },
  { name: 'Revenue', unit: 'million USD', magnitudes: [8, 45, 320] },
  { name: 'Profit', unit: 'thousand USD', magnitudes: [12, 90, 600], signed: true },
  { name: 'Visitors', magnitudes: [80, 1500, 24000] },
  { name: 'Orders', magnitudes: [40, 300, 5200] },
  { name: 'Output', unit: 'tons', magnitudes: [9, 70, 800] },
  { name: 'Costs', unit: 'GBP', magnitudes: [400, 3000, 60000] },
  { name: 'Members', magnitudes: [60, 900, 15000] },
  { name: 'Downloads', unit: 'thousand', magnitudes: [5, 60, 700] },
  { name: 'Energy use', unit: 'kWh', magnitudes: [30, 450, 9000] },
  { name: 'Temperature', unit: '°C', magnitudes: [15, 35], signed: true },
  { name: 'Growth', unit: '%', magnitudes: [4, 12, 60], signed: true },
  { name: 'Market share', unit: '%', magnitudes: [20, 60, 90] },
  { name: 'Rainfall', unit: 'mm', magnitudes: [30, 120, 400] },
  { name: 'Response time', unit: 'ms', magnitudes: [0.8, 40, 600] },
  { name: 'Error rate', unit: '%', magnitudes: [0.5, 3, 15] },
  { name: 'Price', unit: 'USD', magnitudes: [3, 80, 1200] },
  { name: 'Stock level', unit: 'pieces', magnitudes: [70, 600, 7000] },
  { name: 'Score', magnitudes: [1, 10, 100] },
  { name: 'Speed', unit: 'km/h', magnitudes: [30, 120] },
  { name: 'Employees', magnitudes: [25, 350, 4000] },
  { name: 'Population', unit: 'million', magnitudes: [2, 30, 140] },
  { name: 'Waiting time', unit: 'min', magnitudes: [6, 45] },
  { name: 'Emissions', unit: 'Mt', magnitudes: [5, 60, 900] },
];

export const SERIES_NAMES: readonly (readonly string[])[] = [
  ['North', 'South', 'East', 'West'],
  ['2021', '2022', '2023', '2024'],
  ['Online', 'Shops', 'Partners', 'Export'],
  ['Product A', 'Product B', 'Product C', 'Product D'],
  ['Basic', 'Plus', 'Pro', 'Team'],
  ['Berlin', 'Paris', 'Madrid', 'Rome'],
  ['Group 1', 'Group 2', 'Group 3', 'Group 4'],
  ['A', 'B', 'C', 'D'],
  ['Food', 'Clothing', 'Books', 'Toys'],
];

export const SLICE_NAMES: readonly (readonly string[])[] = [
  ...SERIES_NAMES.map((names) => [...names, 'Other', 'Unknown']),
  ['Rent', 'Food', 'Travel', 'Energy', 'Leisure', 'Savings'],
  ['Wind', 'Solar', 'Gas', 'Coal', 'Water', 'Nuclear'],
  ['Chrome', 'Safari', 'Firefox', 'Edge', 'Opera', 'Other'],
  ['Marketing', 'Research', 'Sales', 'Support', 'Legal', 'Finance'],
  ['Apples', 'Pears', 'Plums', 'Cherries', 'Grapes', 'Figs'],
];

/** What two measures of a scatter chart are. */
export const MEASURES: readonly Axis[] = [
  { title: 'Age', unit: 'years' },
  { title: 'Height', unit: 'cm' },
  { title: 'Weight', unit: 'kg' },
  { title: 'Income', unit: 'EUR' },
  { title: 'Price', unit: 'USD' },
  { title: 'Distance', unit: 'km' },
  { title: 'Duration', unit: 'min' },
  { title: 'Speed', unit: 'km/h' },
  { title: 'Temperature', unit: '°C' },
  { title: 'Hours of study' },
  { title: 'Test score' },
  { title: 'Advertising', unit: 'thousand USD' },
  { title: 'Sales' },
  { title: 'Fuel', unit: 'liters' },
  { title: 'Horsepower' },
  { title: 'Rating' },
];

const ENDINGS = ['overview', 'this year', 'report', 'in detail', 'compared', 'at a glance'];

/** `Sales by month`, `Monthly report: Sales`, `Sales 2023`. */
export function sampleTitle(random: Random, subject: string, by?: string): string {
  const options = [
    subject,
    `${subject} ${random.choice(ENDINGS)}`,
    `${subject} ${random.int(2012, 2026)}`,
    ...(by === undefined ? [] : [`${subject} by ${by.toLowerCase()}`, `${subject} per ${by.toLowerCase()}`]),
  ];
  return random.choice(options);
}
