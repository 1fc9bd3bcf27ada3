import type { Random } from '../../random.ts';
import type { AxisStyle } from './axis-style.ts';
import type { PageStyle } from './page-style.ts';

/** What makes a chart look like those of a library with its defaults. */
interface Look {
  readonly page: Partial<PageStyle>;
  readonly axis: Partial<AxisStyle>;
}

const ALL = ['left', 'bottom', 'right', 'top'] as const;

const LOOKS: readonly Look[] = [
  // matplotlib
  {
    page: {
      page: '#ffffff',
      plot: '#ffffff',
      ink: '#000000',
      title: 'center',
      bold: false,
      legend: 'inside',
      legendBox: true,
    },
    axis: {
      spines: ALL,
      spineColor: '#000000',
      grid: 'none',
      tickLength: 5,
      nice: false,
      padding: 0.05,
      numbers: 'plain',
      bands: false,
    },
  },
  // seaborn's darkgrid
  {
    page: { page: '#ffffff', plot: '#eaeaf2', ink: '#262626', title: 'center', bold: false },
    axis: {
      spines: [],
      grid: 'both',
      gridColor: '#ffffff',
      gridDash: '',
      tickLength: 0,
      nice: false,
      padding: 0.05,
      numbers: 'plain',
    },
  },
  // ggplot2
  {
    page: {
      page: '#ffffff',
      plot: '#ebebeb',
      ink: '#4d4d4d',
      title: 'left',
      bold: false,
      legend: 'right',
      legendBox: false,
    },
    axis: {
      spines: [],
      grid: 'both',
      gridColor: '#ffffff',
      gridDash: '',
      tickLength: 4,
      nice: false,
      padding: 0.05,
      titles: 'both',
    },
  },
  // plotly
  {
    page: {
      page: '#ffffff',
      plot: '#e5ecf6',
      ink: '#2a3f5f',
      title: 'left',
      bold: false,
      legend: 'right',
      legendBox: false,
    },
    axis: {
      spines: [],
      grid: 'both',
      gridColor: '#ffffff',
      gridDash: '',
      tickLength: 0,
      nice: false,
      padding: 0.05,
      numbers: 'short',
    },
  },
  // Chart.js
  {
    page: { page: '#ffffff', plot: '#ffffff', ink: '#666666', legend: 'top', legendBox: false },
    axis: {
      spines: [],
      grid: 'both',
      gridColor: '#e5e5e5',
      gridDash: '',
      tickLength: 7,
      titles: 'none',
      nice: true,
      numbers: 'grouped',
    },
  },
  // Excel, Google Charts
  {
    page: {
      page: '#ffffff',
      plot: '#ffffff',
      ink: '#595959',
      title: 'center',
      bold: false,
      legend: 'bottom',
      legendBox: false,
    },
    axis: {
      spines: ['bottom'],
      spineColor: '#d9d9d9',
      grid: 'value',
      gridColor: '#d9d9d9',
      gridDash: '',
      tickLength: 0,
      nice: true,
    },
  },
  // gnuplot, R's base graphics, MATLAB
  {
    page: { page: '#ffffff', plot: '#ffffff', ink: '#000000', title: 'center', legend: 'inside' },
    axis: { spines: ALL, spineColor: '#000000', grid: 'none', tickLength: -6, nice: true, numbers: 'plain' },
  },
  // d3
  {
    page: { page: '#ffffff', plot: '#ffffff', ink: '#000000', title: 'none', bold: false },
    axis: {
      spines: ['left', 'bottom'],
      spineColor: '#000000',
      grid: 'none',
      tickLength: 6,
      tickCount: 10,
      nice: true,
      titles: 'none',
    },
  },
];

/** Overrides of a random library, for charts on a light ground. */
export const sampleLook = (random: Random): Look => random.choice(LOOKS);
