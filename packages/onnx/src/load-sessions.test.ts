import { describe, expect, it } from '@jest/globals';
import { disposeSessions, loadSessions } from './load-sessions.ts';
import type { OnnxRuntime } from './onnx-runtime.ts';

function recordingRuntime(broken?: string) {
  const events: string[] = [];
  const runtime: OnnxRuntime = {
    device: 'cpu',
    load: async (path) => {
      if (path === broken) throw new Error(`cannot load ${path}`);
      events.push(`load ${path}`);
      return {
        inputs: [],
        run: async () => ({}),
        dispose: async () => {
          events.push(`dispose ${path}`);
        },
      };
    },
  };
  return { runtime, events };
}

describe('loadSessions', () => {
  it('loads by role and frees all', async () => {
    const { runtime, events } = recordingRuntime();
    const sessions = await loadSessions(runtime, { vision: '/v', decoder: '/d' });
    expect(Object.keys(sessions)).toEqual(['vision', 'decoder']);
    await disposeSessions(sessions);
    expect(events).toEqual(['load /v', 'load /d', 'dispose /v', 'dispose /d']);
  });

  it('frees what it has loaded when a later graph fails', async () => {
    const { runtime, events } = recordingRuntime('/d');
    await expect(loadSessions(runtime, { vision: '/v', decoder: '/d' })).rejects.toThrow('cannot load /d');
    expect(events).toEqual(['load /v', 'dispose /v']);
  });
});
