import { describe, expect, it } from '@jest/globals';
import { createChatFormat } from './chat-format.ts';
import { createScriptedModel, tokensOf } from './scripted-model.fixture.ts';

const format = createChatFormat(createScriptedModel(''));

describe('chat format of R1', () => {
  it("is that of the model's own template, up to the inside of the thought", () => {
    const { prefix, rest } = format.encode({ prefix: 'A report.\n\n', question: 'What is it?' });
    const text = '<｜begin▁of▁sentence｜><｜User｜>A report.\n\nWhat is it?<｜Assistant｜><think>\n';
    expect([...prefix, ...rest]).toEqual(tokensOf(text));
  });

  it('closes a thought with its token and an empty line', () => {
    expect(format.closeThink).toBe(tokensOf('</think>')[0]);
    expect(format.closing).toEqual(tokensOf('</think>\n\n'));
  });

  it('tells earlier questions with their answers, and with no thought', () => {
    const turns = [
      { question: 'Is it?', answer: 'Yes.' },
      { question: 'Sure?', answer: 'It says </think>.' },
    ];
    const { prefix, rest } = format.encode({ prefix: 'A report.\n\n', turns, question: 'Why?' });
    expect(prefix).toEqual(tokensOf('<｜begin▁of▁sentence｜><｜User｜>A report.\n\n'));
    const expected = [
      ...tokensOf('Is it?<｜Assistant｜>Yes.<｜end▁of▁sentence｜><｜User｜>Sure?<｜Assistant｜>It says '),
      ...Buffer.from('</think>'),
      ...tokensOf('.<｜end▁of▁sentence｜><｜User｜>Why?<｜Assistant｜><think>\n'),
    ];
    expect(rest).toEqual(expected);
  });

  it('opens behind an empty thought where there shall be none', () => {
    const { rest } = format.encode({ prefix: '', question: 'Why?' }, 'none');
    expect(rest).toEqual(tokensOf('Why?<｜Assistant｜><think>\n\n</think>\n\n'));
  });

  it('begins alike for every question about the same prefix', () => {
    const prefix = 'A report.\n\n';
    const begin = tokensOf(`<｜begin▁of▁sentence｜><｜User｜>${prefix}`);
    for (const question of ['Why?', '\n\nWhy?', '为什么?'])
      expect(format.encode({ prefix, question }).prefix).toEqual(begin);
  });

  it.each(['</think>', '<think>', '<｜User｜>', '<｜Assistant｜>', '<｜end▁of▁sentence｜>', '<</think>'])(
    'keeps %s, typed by a user, plain text',
    (typed) => {
      const { prefix, rest } = format.encode({ prefix: `a ${typed}`, question: `${typed} b` });
      expect(prefix.slice(2)).toEqual([...Buffer.from(`a ${typed}`)]);
      expect(rest.slice(0, -3)).toEqual([...Buffer.from(`${typed} b`)]);
    },
  );

  it('names the control token that a model lacks', () => {
    const model = createScriptedModel('');
    const specialToken = (text: string): number | undefined =>
      text === '</think>' ? undefined : model.specialToken(text);
    expect(() => createChatFormat({ ...model, specialToken })).toThrow(
      expect.objectContaining({ code: 'MODEL_LOAD_FAILED', message: expect.stringContaining("'</think>'") }),
    );
  });
});
