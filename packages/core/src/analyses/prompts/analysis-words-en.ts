import type { AnalysisWords } from './analysis-words.ts';

export const ANALYSIS_WORDS_EN: AnalysisWords = {
  tasks: {
    product:
      'Analyze the product for an online shop: what it is, how it looks, whom it suits, where it is used, its price if the image shows one, and a description that sells it.',
    chart:
      'Analyze the chart: its type, subject, axes, every value that is printed, the trend, the highest value, findings, anomalies, recommendations, and a summary in one sentence.',
    document:
      'Analyze the document: its kind, title, dates, people and organizations, totals and other amounts beside the items, what somebody has to do, and a summary in one sentence.',
  },
  tones: {
    neutral: 'The description is matter-of-fact.',
    friendly: 'The description is warm and friendly.',
    playful: 'The description is playful and lively.',
    premium: 'The description is elegant, as for a luxury brand.',
  },
  shape:
    'Answer with JSON of this shape; copy what is "printed" letter by letter, and write null or [] for what the report does not tell:',
  otherwise: 'If the image shows something else:',
};
