import type { Prompt, Turn } from '../spec/reasoner.ts';
import type { Description } from '../spec/vision-encoder.ts';
import type { Language } from './language.ts';
import { PROMPT_TEMPLATE_EN } from './prompt-template-en.ts';
import { PROMPT_TEMPLATE_ZH } from './prompt-template-zh.ts';
import type { PromptTemplate } from './prompt-template.ts';

const TEMPLATES: Record<Language, PromptTemplate> = { en: PROMPT_TEMPLATE_EN, zh: PROMPT_TEMPLATE_ZH };

export interface PromptInput {
  /** The language of instructions and answer. */
  readonly language: Language;
  /** Of each image, what the encoders said, in the order in which they were asked. */
  readonly images: readonly (readonly Description[])[];
  /** What was asked and answered before about the same images, first to last. */
  readonly turns?: readonly Turn[] | undefined;
  readonly question: string;
}

/**
 * Instructions, then evidence, then the questions. The prefix ends with a line break, so that it is tokenized
 * alike whatever the question. Of several images, each has its number above its evidence. An encoder that found nothing
 * is not told of, unless no encoder found anything.
 */
export function buildPrompt({ language, images, turns, question }: PromptInput): Prompt {
  const template = TEMPLATES[language];
  const { evidenceHeading, colon, questionName } = template;
  const instructions = images.length > 1 ? template.instructionsForSeveral : template.instructions;
  const ask = (text: string): string => `${questionName}${colon}${text.trim()}`;
  return {
    prefix: `${instructions}\n\n${evidenceHeading}${colon.trimEnd()}\n${reportOf(images, template)}\n\n`,
    ...(turns?.length && {
      turns: turns.map((turn) => ({ question: ask(turn.question), answer: turn.answer.trim() })),
    }),
    question: ask(question),
  };
}

function reportOf(images: PromptInput['images'], template: PromptTemplate): string {
  const { evidenceNames, colon, imageName } = template;
  const inLines = (descriptions: readonly Description[]): string => {
    const found = descriptions.filter(({ text }) => text !== '');
    return (found.length > 0 ? found : descriptions)
      .map(({ evidence, text }) => `${evidenceNames[evidence.kind]}${colon}${text}`)
      .join('\n');
  };
  const [first = [], ...others] = images;
  if (others.length === 0) return inLines(first);
  return images
    .map((descriptions, index) => `${imageName}${index + 1}${colon.trimEnd()}\n${inLines(descriptions)}`)
    .join('\n\n');
}
