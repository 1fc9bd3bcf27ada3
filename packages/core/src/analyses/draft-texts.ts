import { z } from 'zod';
import { LONGEST_QUOTE, QUOTE_FORMAT } from '../spec/reasoner.ts';

/**
 * Texts of a draft, with lengths in characters that the grammar holds: a model that goes round in circles then loses a
 * text, not the whole draft.
 */
export const phrase = z.string().max(120);
/** A passage of the evidence, word for word. */
export const quote = z.string().max(LONGEST_QUOTE).meta({ format: QUOTE_FORMAT });
export const sentence = z.string().max(400);
export const paragraph = z.string().max(1000);
