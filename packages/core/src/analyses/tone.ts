/** How a marketing description speaks. */
export const TONES = ['neutral', 'friendly', 'playful', 'premium'] as const;
export type Tone = (typeof TONES)[number];
export const DEFAULT_TONE: Tone = 'neutral';
