import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ocrOptionsSchema, createOcrEncoder, startTesseract } from '@glimpse/vision-ocr';
import { EVALUATION_SEEDS_START } from '@glimpse/world';
import { Command } from 'commander';
import { describeMachine } from './support/describe-machine.ts';
import { drawnDocuments, transcribed, type PrintedPage } from './support/printed-page.ts';
import { wholeNumber } from './support/whole-number.ts';
import { addErrors, errorRate, NO_ERRORS, wordErrors, type WordErrors } from './support/word-errors.ts';

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly tesseract: string;
  readonly images: string;
  readonly each: boolean;
}

type Read = (path: string) => Promise<string>;
type Totals = Record<'ocr' | 'tesseract', WordErrors>;

/** Percentage points that Glimpse may be worse by. */
const TOLERATED = 1;
const REFERENCE_IMAGES = fileURLToPath(new URL('../../shared/reference/images', import.meta.url));

const runFile = promisify(execFile);

const readByTesseract =
  (command: string): Read =>
  async (path) =>
    (await runFile(command, [path, 'stdout', '-l', 'eng'])).stdout;

async function isInstalled(command: string): Promise<boolean> {
  try {
    await runFile(command, ['--version']);
    return true;
  } catch {
    return false;
  }
}

async function judge(
  pages: AsyncIterable<PrintedPage>,
  readers: { readonly ocr: Read; readonly tesseract: Read | undefined },
  each: boolean,
): Promise<Totals> {
  const totals: Totals = { ocr: NO_ERRORS, tesseract: NO_ERRORS };
  for await (const { name, path, text } of pages) {
    const ocr = wordErrors(text, await readers.ocr(path));
    const tesseract = readers.tesseract && wordErrors(text, await readers.tesseract(path));
    if (each) console.log(`  ${name}: ${ocr.errors} and ${tesseract?.errors ?? '-'} of ${ocr.words} words`);
    totals.ocr = addErrors(totals.ocr, ocr);
    if (tesseract) totals.tesseract = addErrors(totals.tesseract, tesseract);
  }
  return totals;
}

async function* only(page: PrintedPage): AsyncGenerator<PrintedPage, void, undefined> {
  yield await Promise.resolve(page);
}

/** Whether Glimpse is as good as Tesseract's own program, as far as both were asked. */
function report(what: string, { ocr, tesseract }: Totals): boolean {
  const rates = [errorRate(ocr), tesseract.words > 0 ? errorRate(tesseract) : undefined] as const;
  const told = rates.map((rate) => (rate === undefined ? 'not installed' : `${rate.toFixed(1)}%`));
  const passed = rates[1] === undefined || rates[0] <= rates[1] + TOLERATED;
  console.log(`| ${what} | ${ocr.words} | ${told.join(' | ')} | ${passed ? 'passed' : 'FAILED'} |`);
  return passed;
}

async function run({ count, seed, tesseract, images, each }: Options): Promise<void> {
  console.log(describeMachine());
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-ocr-'));
  const encoder = await createOcrEncoder(
    ocrOptionsSchema.parse({}),
    { name: 'ocr', threads: 1 },
    startTesseract,
  );
  const readers = {
    ocr: async (path: string): Promise<string> => {
      const [evidence] = await encoder.readText([{ sha256: path, path, width: 0, height: 0 }]);
      return evidence?.lines.map(({ text }) => text).join('\n') ?? '';
    },
    tesseract: (await isInstalled(tesseract)) ? readByTesseract(tesseract) : undefined,
  };
  try {
    console.log('| pictures | words | Glimpse | Tesseract | |\n| --- | --- | --- | --- | --- |');
    const results: boolean[] = [];
    for (const name of ['page', 'bill']) {
      const page = await transcribed(name, images);
      if (page) results.push(report(`${name}.png`, await judge(only(page), readers, each)));
      else console.log(`| ${name}.png | skipped: not in ${images} | | | |`);
    }
    const drawn = await judge(drawnDocuments({ count, seed }, folder), readers, each);
    results.push(report(`${count} documents`, drawn));
    if (results.includes(false)) process.exitCode = 1;
  } finally {
    await encoder.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

await new Command('ocr-errors')
  .description(
    "Counts the words that the encoder 'ocr' and Tesseract's own program get wrong, on the same pictures.",
  )
  .option('--count <number>', 'documents of the synthetic world', wholeNumber, 50)
  .option(
    '--seed <number>',
    "the first one's seed; the next ones follow",
    wholeNumber,
    EVALUATION_SEEDS_START,
  )
  .option('--tesseract <command>', "Tesseract's program, with English data", 'tesseract')
  .option('--images <folder>', 'where page.png and bill.png are', REFERENCE_IMAGES)
  .option('--each', 'tells the errors of every page', false)
  .action(run)
  .parseAsync();
