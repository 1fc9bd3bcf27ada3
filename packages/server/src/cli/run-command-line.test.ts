import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestTerminal, type CommandResult, type TestTerminal } from './test-terminal.fixture.ts';

describe('the command line', () => {
  let terminal: TestTerminal;
  const run = (...args: string[]): Promise<CommandResult> => terminal.run(...args);
  beforeAll(async () => {
    terminal = await createTestTerminal();
  });
  afterAll(() => terminal.remove());

  it.each(['serve', 'ask', 'describe', 'conversations', 'cache', 'doctor', 'schema'])(
    'explains %s',
    async (command) => {
      expect((await run('--help')).out).toContain(command);
      const { code, out } = await run(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`glimpse ${command}`);
    },
  );

  it('shows each setting with its flag, variable and default', async () => {
    const { out } = await run('serve', '--help');
    expect(out.replace(/\s+/g, ' ')).toContain(
      '--port <value> Port to listen on; 0 takes a free one (GLIMPSE_PORT, default 4000)',
    );
  });

  it.each([
    [['paint'], /unknown command 'paint'/],
    [['serve', '--prot', '1'], /unknown option '--prot'.*--port/s],
    [['serve', '--port', 'http'], /CONFIG_INVALID.*port/s],
    [['ask', 'a.png'], /missing required argument 'question'/],
    [['ask', 'a.png', 'What?', '--seed', 'x'], /Expected a number/],
    [['ask', 'a.png', 'What?', '--language', 'fr'], /Allowed choices are en, zh/],
    [['ask', '--continue', 'What?'], /CONVERSATION_NOT_FOUND: .*ask about a picture first/],
    [['ask', '--continue', 'a.png', 'What?'], /INVALID_INPUT: .*a question alone after --continue.*a\.png/],
    [
      ['ask', '--continue', '--conversation', 'x', 'What?'],
      /--conversation.*cannot be used with.*--continue/,
    ],
    [['conversations', 'remove', 'x'], /CONVERSATION_NOT_FOUND: .*'x'/],
    [['describe', 'nowhere.png'], /INVALID_INPUT: .*'nowhere.png' cannot be read/],
    [['describe', 'nowhere.png', '--pack', './none'], /INVALID_INPUT|PACK_INVALID/],
  ])('fails %j with a reason', async (args, reason) => {
    const { code, error } = await run(...args);
    expect(code).toBe(1);
    expect(error).toMatch(reason);
  });

  it('prints the schema', async () => {
    expect((await run('schema')).out).toContain('type Image implements Node');
  });
});
