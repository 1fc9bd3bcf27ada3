import { describe, expect, it } from '@jest/globals';
import { buildPrompt } from './build-prompt.ts';
import { describeEvidence } from './describe-evidence.ts';
import { detectLanguage } from './language.ts';

const descriptions = [
  describeEvidence({ kind: 'caption', text: 'a red mug on a white background' }),
  describeEvidence({
    kind: 'labels',
    labels: [
      { text: 'mug', score: 0.93 },
      { text: 'bottle', score: 0.06 },
      { text: 'lamp', score: 0.01 },
    ],
  }),
];

describe('buildPrompt', () => {
  it('does not tell of an encoder that found nothing, unless none found anything', () => {
    const empty = describeEvidence({ kind: 'text', lines: [] });
    const reportOf = (...images: Parameters<typeof buildPrompt>[0]['images'][number]) =>
      buildPrompt({ language: 'en', images: [images], question: 'What is it?' }).prefix;
    expect(reportOf(...descriptions, empty)).toBe(reportOf(...descriptions));
    expect(reportOf(empty)).toMatch(/Printed text: \n\n$/u);
  });

  it('puts instructions and evidence first and the question last, in English', () => {
    const { prefix, question } = buildPrompt({
      language: 'en',
      images: [descriptions],
      question: ' What color is it? ',
    });
    expect(`${prefix}${question}`).toMatchInlineSnapshot(`
     "You answer questions about an image that you cannot see; vision models describe it below.
     - Use only what they report. Never invent details.
     - If the image does not show what is asked, say what is missing.
     - If the report is unclear or unsure, say so.
     - Be concrete, and suggest next steps where they help.
     - Answer in English.

     Report of the vision models:
     Caption: a red mug on a white background
     Labels: mug (93%), bottle (6%)

     Question: What color is it?"
    `);
  });

  it('does so in Chinese', () => {
    const { prefix, question } = buildPrompt({
      language: 'zh',
      images: [descriptions],
      question: '它是什么颜色？',
    });
    expect(`${prefix}${question}`).toMatchInlineSnapshot(`
     "请回答关于一张图片的问题。你看不到这张图片，视觉模型的报告在下面。
     - 只依据报告，不要编造细节。
     - 如果图片没有显示所问的内容，请说明缺少什么。
     - 如果报告不清楚或不确定，请如实说明。
     - 回答要具体，必要时给出下一步建议。
     - 请用中文回答。

     视觉模型的报告：
     描述：a red mug on a white background
     标签：mug (93%), bottle (6%)

     问题：它是什么颜色？"
    `);
  });

  it('tells several images apart by number, in English', () => {
    const images = [descriptions, [describeEvidence({ kind: 'caption', text: 'a blue lamp' })]];
    const { prefix, question } = buildPrompt({ language: 'en', images, question: 'Which is red?' });
    expect(`${prefix}${question}`).toMatchInlineSnapshot(`
     "You answer questions about several images that you cannot see; vision models describe each below, by its number.
     - Use only what they report. Never invent details.
     - Keep the images apart, and name an image by its number.
     - If an image does not show what is asked, say what is missing.
     - If the report is unclear or unsure, say so.
     - Be concrete, and suggest next steps where they help.
     - Answer in English.

     Report of the vision models:
     Image 1:
     Caption: a red mug on a white background
     Labels: mug (93%), bottle (6%)

     Image 2:
     Caption: a blue lamp

     Question: Which is red?"
    `);
  });

  it('does so in Chinese', () => {
    const images = [descriptions, [describeEvidence({ kind: 'caption', text: 'a blue lamp' })]];
    const { prefix, question } = buildPrompt({ language: 'zh', images, question: '哪个是红色的？' });
    expect(`${prefix}${question}`).toMatchInlineSnapshot(`
     "请回答关于几张图片的问题。你看不到这些图片，视觉模型对每张图片的报告在下面，按编号排列。
     - 只依据报告，不要编造细节。
     - 不要混淆各张图片，提到图片时请说明编号。
     - 如果某张图片没有显示所问的内容，请说明缺少什么。
     - 如果报告不清楚或不确定，请如实说明。
     - 回答要具体，必要时给出下一步建议。
     - 请用中文回答。

     视觉模型的报告：
     图片1：
     描述：a red mug on a white background
     标签：mug (93%), bottle (6%)

     图片2：
     描述：a blue lamp

     问题：哪个是红色的？"
    `);
  });

  it('puts what was asked before between the evidence and the question, in the form of the question', () => {
    const turns = [{ question: ' 它是什么？', answer: '一个杯子。\n' }];
    const first = buildPrompt({ language: 'zh', images: [descriptions], question: '它是什么？' });
    const second = buildPrompt({ language: 'zh', images: [descriptions], turns, question: '什么颜色？' });
    expect(second).toEqual({
      prefix: first.prefix,
      turns: [{ question: first.question, answer: '一个杯子。' }],
      question: '问题：什么颜色？',
    });
  });

  it('gives every question about a picture the same prefix, which ends at a line break', () => {
    const [first, second] = ['What is it?', 'Why?'].map((question) =>
      buildPrompt({ language: 'en', images: [descriptions], question }),
    );
    expect(first?.prefix).toBe(second?.prefix);
    expect(first?.prefix).toMatch(/\n$/);
  });
});

describe('describeEvidence', () => {
  it('tells the best guesses first and leaves out the unlikely ones', () => {
    expect(descriptions[1]?.text).toBe('mug (93%), bottle (6%)');
  });

  it('tells the best guess even when it is unlikely', () => {
    const matches = [
      { text: 'a cat', score: 0.01 },
      { text: 'a dog', score: 0.02 },
    ];
    expect(describeEvidence({ kind: 'matches', matches }).text).toBe('a dog (2%)');
  });

  it('reads printed text line by line', () => {
    const box = { x: 0, y: 0, width: 90, height: 10 };
    const lines = ['INVOICE', 'Total 42'].map((text, y) => ({ text, score: 1, box: { ...box, y: 20 * y } }));
    expect(describeEvidence({ kind: 'text', lines }).text).toBe('INVOICE\nTotal 42');
  });
});

describe('detectLanguage', () => {
  it.each([
    ['What is it?', 'en'],
    ['这是什么？', 'zh'],
    ['这件 T-shirt 是 Nike 的吗', 'zh'],
    ['', 'en'],
  ])('takes %j for %s', (question, language) => {
    expect(detectLanguage(question)).toBe(language);
  });
});
