import { hasAbility, type VisionEncoder } from '@glimpse/core';
import { attributesOf } from '@glimpse/train';
import { captionOf, kindLabel, type Truth } from '@glimpse/world';
import type { DrawnPicture } from './drawn-picture.ts';
import { readCaption } from './read-caption.ts';
import type { Measure, Result } from './result.ts';

/** What one encoder says of the pictures without being asked: a caption, a label, or both, as it can. */
export async function judgeEyes(
  pictures: readonly DrawnPicture[],
  encoder: VisionEncoder,
  signal: AbortSignal,
): Promise<Result[]> {
  const { captions, labels } = await look(pictures, encoder, signal);
  return pictures.flatMap((picture, index) => {
    const { truth } = picture;
    return [
      ...verdict('captions', encoder, picture, captionOf(truth), captions?.[index]).map((result) => ({
        ...result,
        attributes: attributesRight(truth, result.received),
      })),
      ...verdict('labels', encoder, picture, kindLabel(truth.kind), labels?.[index]),
    ];
  });
}

/** Whether one encoder sees the type and the trend of charts from a library that it was not trained on. */
export async function judgeOtherCharts(
  pictures: readonly DrawnPicture[],
  encoder: VisionEncoder,
  signal: AbortSignal,
): Promise<Result[]> {
  const { captions, labels } = await look(pictures, encoder, signal);
  return pictures.flatMap((picture, index) => {
    const { kind, trend } = attributesOf(picture.truth);
    const seen = captions && readCaption(captions[index] ?? '');
    return [
      ...verdict('other charts: type', encoder, picture, String(kind), seen && String(seen.kind)),
      ...verdict(
        'other charts: type',
        encoder,
        picture,
        kindLabel(picture.truth.kind),
        captions ? undefined : labels?.[index],
      ),
      ...(trend === undefined
        ? []
        : verdict('other charts: trend', encoder, picture, String(trend), seen && String(seen.trend))),
    ];
  });
}

interface Seen {
  readonly captions?: readonly string[];
  readonly labels?: readonly string[];
}

async function look(
  pictures: readonly DrawnPicture[],
  encoder: VisionEncoder,
  signal: AbortSignal,
): Promise<Seen> {
  const images = pictures.map(({ image }) => image);
  return {
    ...(hasAbility(encoder, 'caption')
      ? { captions: (await encoder.caption(images, { signal })).map(({ text }) => text) }
      : {}),
    ...(hasAbility(encoder, 'classify')
      ? {
          labels: (await encoder.classify(images, { first: 1, signal })).map(
            (guess) => guess.labels[0]?.text ?? '',
          ),
        }
      : {}),
  };
}

const verdict = (
  measure: Measure,
  { name }: VisionEncoder,
  { seed, truth }: DrawnPicture,
  expected: string,
  received: string | undefined,
): Result[] =>
  received === undefined
    ? []
    : [
        {
          measure,
          model: name,
          seed,
          pictureKind: kindLabel(truth.kind),
          expected,
          received,
          right: received === expected,
        },
      ];

function attributesRight(truth: Truth, caption: string): Record<string, boolean> {
  const stated = readCaption(caption);
  return Object.fromEntries(
    Object.entries(attributesOf(truth)).map(([name, value]) => [
      `${truth.type} ${name}`,
      stated[name] === value,
    ]),
  );
}
