import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { createTestTerminal } from './test-terminal.fixture.ts';

const PICTURE = fileURLToPath(new URL('../../../../examples/tshirt.png', import.meta.url));

it('asks and describes in a terminal, without a server', async () => {
  const terminal = await createTestTerminal();
  try {
    const asked = await terminal.run('ask', PICTURE, 'What product is this?', '--greedy');
    expect(asked).toMatchObject({ code: 0, error: '' });
    const [thought, answer] = asked.out.split('\n\n');
    expect(thought?.trim()).not.toBe('');
    expect(answer).toContain('t-shirt');

    const further = await terminal.run('ask', '--continue', 'What color is it?', '--greedy');
    expect(further).toMatchObject({ code: 0, error: '', out: expect.stringMatching(/\S\n\n\S/) });
    expect(await terminal.run('ask', '--continue', 'word '.repeat(9_000))).toMatchObject({
      code: 1,
      error: expect.stringMatching(
        /^PROMPT_TOO_LONG: A prompt of \d+ tokens .* context of \d+ tokens by \d+\..* has 2 turns in the prompt/,
      ),
    });

    const described = await terminal.run('describe', PICTURE, '--encoder', 'mobilevit');
    expect(described).toMatchObject({ code: 0, out: expect.stringMatching(/^t-shirt \(\d+%\)/) });
  } finally {
    await terminal.remove();
  }
});
