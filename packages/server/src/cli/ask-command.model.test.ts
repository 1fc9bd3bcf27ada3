import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestTerminal, type TestTerminal } from './test-terminal.fixture.ts';

const PICTURE = fileURLToPath(new URL('../../../../examples/tshirt.png', import.meta.url));

describe('in a terminal, without a server', () => {
  let terminal: TestTerminal;
  beforeAll(async () => {
    terminal = await createTestTerminal();
  });
  afterAll(() => terminal.remove());

  it('answers a question about a picture', async () => {
    const asked = await terminal.run('ask', PICTURE, 'What product is this?', '--greedy');
    expect(asked).toMatchObject({ code: 0, error: '' });
    const [thought, answer] = asked.out.split('\n\n');
    expect(thought?.trim()).not.toBe('');
    expect(answer).toContain('t-shirt');
  });

  it('answers a follow-up question', async () => {
    const asked = await terminal.run('ask', '--continue', 'What color is it?', '--greedy');
    expect(asked).toMatchObject({ code: 0, error: '', out: expect.stringMatching(/\S\n\n\S/) });
  });

  it('says by how much a question is too long', async () => {
    expect(await terminal.run('ask', '--continue', 'word '.repeat(9_000))).toMatchObject({
      code: 1,
      error: expect.stringMatching(
        /^PROMPT_TOO_LONG: A prompt of \d+ tokens .* context of \d+ tokens by \d+\..* has 2 turns in the prompt/,
      ),
    });
  });

  it('describes a picture', async () => {
    const described = await terminal.run('describe', PICTURE, '--encoder', 'mobilevit');
    expect(described).toMatchObject({ code: 0, out: expect.stringMatching(/^t-shirt \(\d+%\)/) });
  });
});
