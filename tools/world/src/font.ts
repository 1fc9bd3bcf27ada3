import { fileURLToPath } from 'node:url';

const asset = (name: string): string => fileURLToPath(new URL(`../assets/${name}`, import.meta.url));

/** The committed fonts, so that text looks the same on every machine. */
export const FONT_FILES = [asset('noto-sans-regular-subset.ttf'), asset('noto-sans-bold-subset.ttf')];
export const FONT_FAMILY = 'Noto Sans';
