import { z } from 'zod';

/**
 * Texts of a draft, with lengths in characters that the grammar holds: a model that goes round in circles then loses a
 * text, not the whole draft.
 */
export const phrase = z.string().max(120);
export const sentence = z.string().max(400);
export const paragraph = z.string().max(1000);
