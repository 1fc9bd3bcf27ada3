import { openAsBlob } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { PeerResult, PeerStart, PeerTask, Precision } from './peer.ts';

/** What is used of transformers.js. */
interface Library {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  readonly RawImage: { fromBlob(blob: Blob): Promise<object> };
  readonly AutoProcessor: { from_pretrained(model: string): Promise<(images: object[]) => Promise<object>> };
  readonly CLIPVisionModelWithProjection: {
    from_pretrained(model: string, options: object): Promise<Model>;
  };
}
type Model = (inputs: object) => Promise<{ image_embeds: { tolist(): number[][] } }>;

const DTYPES: Readonly<Record<Precision, string>> = { f32: 'fp32', q8: 'q8' };

const MICROSECONDS = 1000;

type Measure = (task: PeerTask) => Promise<PeerResult>;

async function load({ library, models, model, pictures, threads }: PeerStart): Promise<Measure> {
  const { env, RawImage, AutoProcessor, CLIPVisionModelWithProjection } = (await import(
    pathToFileURL(library).href
  )) as Library;
  env.allowRemoteModels = false;
  env.localModelPath = models;
  const processor = await AutoProcessor.from_pretrained(model);
  const loadModel = (precision: Precision): Promise<Model> =>
    CLIPVisionModelWithProjection.from_pretrained(model, {
      dtype: DTYPES[precision],
      device: 'cpu',
      session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
    });
  const loaded = { f32: await loadModel('f32'), q8: await loadModel('q8') };

  // As its own pipelines do it: all pictures of a batch at once.
  const embed = async (precision: Precision): Promise<number[][]> => {
    const images = await Promise.all(pictures.map(async (path) => RawImage.fromBlob(await openAsBlob(path))));
    const { image_embeds } = await loaded[precision](await processor(images));
    return image_embeds.tolist();
  };

  return async ({ precision, duration }) => {
    await embed(precision);
    const [begin, before] = [performance.now(), process.cpuUsage()];
    let vectors = await embed(precision);
    let count = vectors.length;
    while (performance.now() - begin < duration) {
      vectors = await embed(precision);
      count += vectors.length;
    }
    const elapsed = performance.now() - begin;
    const { user, system } = process.cpuUsage(before);
    return {
      imagesPerSecond: (count / elapsed) * 1000,
      cpu: (user + system) / MICROSECONDS / count,
      vectors: vectors.map(toUnitLength),
    };
  };
}

function toUnitLength(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

let measure: Measure | undefined;
process.on('message', (message: PeerStart | PeerTask) => {
  const work = async (): Promise<PeerResult | 'loaded'> => {
    if (!('library' in message)) return measure!(message);
    measure = await load(message);
    return 'loaded';
  };
  void work().then((result) => process.send?.(result));
});
