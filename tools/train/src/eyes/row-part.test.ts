import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { drawPart } from './dataset-part.ts';
import { writeRowPart } from './row-part.ts';

test('rows without drawing are those of drawing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'glimpse-rows-'));
  const fileNamed = (name: string): string => join(folder, name);
  const files = { captionerFile: fileNamed('captioner.u8'), classifierFile: fileNamed('classifier.u8') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const part = { seed: 400, start: 7, end: 57 };
  await drawPart({
    ...part,
    ...files,
    captionerCount: 57,
    classifierCount: 0,
    classifierSize: 1,
    captionerSize: 16,
    rowFile: fileNamed('drawn.jsonl'),
  });
  writeRowPart({ ...part, rowFile: fileNamed('rows.jsonl') });
  const drawn = readFileSync(fileNamed('drawn.jsonl'), 'utf8');
  expect(readFileSync(fileNamed('rows.jsonl'), 'utf8')).toBe(drawn);
  expect(drawn.trimEnd().split('\n')).toHaveLength(part.end - part.start);
  rmSync(folder, { recursive: true });
});
