import type { PromptTemplate } from './prompt-template.ts';

export const PROMPT_TEMPLATE_EN: PromptTemplate = {
  instructions: `You answer questions about an image that you cannot see; vision models describe it below.
- Use only what they report. Never invent details.
- If the image does not show what is asked, say what is missing.
- If the report is unclear or unsure, say so.
- Be concrete, and suggest next steps where they help.
- Answer in English.`,
  instructionsForSeveral: `You answer questions about several images that you cannot see; vision models describe each below, by its number.
- Use only what they report. Never invent details.
- Keep the images apart, and name an image by its number.
- If an image does not show what is asked, say what is missing.
- If the report is unclear or unsure, say so.
- Be concrete, and suggest next steps where they help.
- Answer in English.`,
  evidenceHeading: 'Report of the vision models',
  evidenceNames: {
    caption: 'Caption',
    labels: 'Labels',
    matches: 'Matching phrases',
    embedding: 'Embedding',
    answers: 'Visual answers',
    text: 'Printed text',
    features: 'Features',
  },
  colon: ': ',
  imageName: 'Image ',
  questionName: 'Question',
};
