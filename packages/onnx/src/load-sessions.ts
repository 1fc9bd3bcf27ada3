import type { OnnxRuntime, OnnxSession } from './onnx-runtime.ts';

export type OnnxSessions<Role extends string> = Readonly<Record<Role, OnnxSession>>;

/** Loads graphs by role, one after the other; if one fails, those before it are freed. */
export async function loadSessions<Role extends string>(
  runtime: OnnxRuntime,
  paths: Readonly<Record<Role, string>>,
): Promise<OnnxSessions<Role>> {
  const sessions: Partial<Record<Role, OnnxSession>> = {};
  try {
    for (const role of Object.keys(paths) as Role[]) sessions[role] = await runtime.load(paths[role]);
  } catch (error) {
    await disposeSessions(sessions);
    throw error;
  }
  return sessions as Record<Role, OnnxSession>;
}

export async function disposeSessions(
  sessions: Readonly<Record<string, OnnxSession | undefined>>,
): Promise<void> {
  for (const session of Object.values(sessions)) await session?.dispose();
}
