import type { Prompt } from '../spec/reasoner.ts';
import type { Description } from '../spec/vision-encoder.ts';
import type { Language } from './language.ts';
import { PROMPT_TEMPLATE_EN } from './prompt-template-en.ts';
import { PROMPT_TEMPLATE_ZH } from './prompt-template-zh.ts';
import type { PromptTemplate } from './prompt-template.ts';

const TEMPLATES: Record<Language, PromptTemplate> = { en: PROMPT_TEMPLATE_EN, zh: PROMPT_TEMPLATE_ZH };

export interface PromptInput {
  /** The language of instructions and answer. */
  readonly language: Language;
  /** What the encoders said, in the order in which they were asked. */
  readonly descriptions: readonly Description[];
  readonly question: string;
}

/**
 * Instructions, then evidence, then the question. The prefix ends with a line break, so that it is tokenized
 * alike whatever the question.
 */
export function buildPrompt({ language, descriptions, question }: PromptInput): Prompt {
  const { instructions, evidenceHeading, evidenceNames, colon, questionName } = TEMPLATES[language];
  const report = descriptions.map(({ evidence, text }) => `${evidenceNames[evidence.kind]}${colon}${text}`);
  return {
    prefix: `${instructions}\n\n${evidenceHeading}${colon.trimEnd()}\n${report.join('\n')}\n\n`,
    question: `${questionName}${colon}${question.trim()}`,
  };
}
