import { fileURLToPath } from 'node:url';

const asset = (name: string): string =>
  fileURLToPath(new URL(`../assets/${name}-subset.ttf`, import.meta.url));

/** The committed fonts, so that text looks the same on every machine. */
export const FONT_FILES = [
  'noto-sans-regular',
  'noto-sans-bold',
  'noto-serif-regular',
  'noto-serif-bold',
  'roboto-regular',
  'roboto-bold',
  'glimpse-sans-regular',
  'glimpse-sans-bold',
  'glimpse-serif-regular',
  'glimpse-serif-bold',
  'glimpse-mono-regular',
  'glimpse-mono-bold',
  'kristi',
].map(asset);
export const FONT_FAMILY = 'Noto Sans';
export const SERIF_FAMILY = 'Glimpse Serif';
export const MONOSPACED_FAMILY = 'Glimpse Mono';
export const HANDWRITTEN_FAMILY = 'Kristi';
/** For charts, products and forms; `Glimpse Sans` has the widths of Arial and Helvetica. */
export const SANS_FAMILIES = [FONT_FAMILY, 'Roboto', 'Glimpse Sans'] as const;
/** `Glimpse Serif` has the widths of Times. */
export const SERIF_FAMILIES = ['Noto Serif', SERIF_FAMILY] as const;
