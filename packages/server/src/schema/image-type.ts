import { encoderFor, GlimpseError } from '@glimpse/core';
import { toImageInput, type StoredImage } from '../store/stored-image.ts';
import { AnswerOptionsInput, toRequestOptions } from './answer-options.ts';
import { AnswerType } from './answer-types.ts';
import { builder } from './builder.ts';
import { CacheModeType } from './cache-mode-type.ts';
import { checkMatchedTexts, MAX_MATCHED_TEXTS } from './check-matched-texts.ts';
import {
  CaptionType,
  DescriptionType,
  EmbeddingType,
  LabelType,
  TextLineType,
  TextMatchType,
} from './evidence-types.ts';
import { answerCost, ENCODER_COST, matchCost } from './field-cost.ts';
import { IMAGE_TYPENAME } from './node-id.ts';

const DEFAULT_LABELS = 5;

export const ImageType = builder.objectRef<StoredImage>(IMAGE_TYPENAME);

builder.node(ImageType, {
  description:
    'A stored picture. Fields that a model computes are null where it failed, with the reason in `errors`.',
  id: { resolve: ({ sha256 }) => sha256 },
  loadOne: (sha256, { store }) => store.find(sha256),
  fields: (t) => {
    const encoder = t.arg.id({ description: 'Name of the encoder to ask. Default: the default one.' });
    const cache = t.arg({ type: CacheModeType, defaultValue: 'use' });
    return {
      sha256: t.exposeString('sha256', { description: 'SHA-256 of the picture as it was sent.' }),
      width: t.exposeInt('width', { description: 'Pixels, orientation applied.' }),
      height: t.exposeInt('height', { description: 'Pixels, orientation applied.' }),
      mediaType: t.exposeString('mediaType', { description: 'By content, such as `image/png`.' }),
      description: t.field({
        type: DescriptionType,
        nullable: true,
        complexity: ENCODER_COST,
        description: 'The picture in words; every encoder can do this.',
        args: { encoder, cache },
        resolve: async (image, args, { encoders, loaders }) => {
          const asked = encoders.get(args.encoder ?? undefined);
          return {
            ...(await loaders.describe(asked, toImageInput(image), args.cache ?? undefined)),
            encoder: asked.name,
            image: image.sha256,
          };
        },
      }),
      caption: t.field({
        type: CaptionType,
        nullable: true,
        complexity: ENCODER_COST,
        args: {
          encoder,
          cache,
          prompt: t.arg.string({
            description: 'Text that the caption continues, such as `Question: what is it? Answer:`.',
          }),
        },
        resolve: (image, args, { loaders }) => {
          const options = { prompt: args.prompt ?? undefined, cache: args.cache ?? undefined };
          return loaders.ask(toImageInput(image), {
            encoder: args.encoder,
            ability: 'caption',
            options,
            call: (encoder, images, signal) => encoder.caption(images, { ...options, signal }),
          });
        },
      }),
      labels: t.field({
        type: [LabelType],
        nullable: true,
        complexity: ENCODER_COST,
        description: 'Classes of the model, likeliest first.',
        args: { encoder, cache, first: t.arg.int({ defaultValue: DEFAULT_LABELS }) },
        resolve: async (image, args, { loaders }) => {
          const first = args.first ?? DEFAULT_LABELS;
          if (first < 1)
            throw new GlimpseError({
              code: 'INVALID_INPUT',
              message: `Expected 'first' to be at least 1, received ${first}.`,
              details: { argument: 'first', received: first },
            });
          const options = { first, cache: args.cache ?? undefined };
          const { labels } = await loaders.ask(toImageInput(image), {
            encoder: args.encoder,
            ability: 'classify',
            options,
            call: (encoder, images, signal) => encoder.classify(images, { ...options, signal }),
          });
          return [...labels];
        },
      }),
      match: t.field({
        type: [TextMatchType],
        nullable: true,
        complexity: ({ texts }) => matchCost(texts),
        description: 'How well each text fits the picture, in the given order.',
        args: {
          encoder,
          cache,
          texts: t.arg.stringList({ required: true, description: `1 to ${MAX_MATCHED_TEXTS}.` }),
        },
        resolve: async (image, { encoder: name, texts, cache: mode }, { loaders }) => {
          checkMatchedTexts(texts);
          const options = { texts, cache: mode ?? undefined };
          const { matches } = await loaders.ask(toImageInput(image), {
            encoder: name,
            ability: 'match',
            options,
            call: (asked, images, signal) => asked.match(images, { ...options, signal }),
          });
          return [...matches];
        },
      }),
      embedding: t.field({
        type: EmbeddingType,
        nullable: true,
        complexity: ENCODER_COST,
        args: { encoder, cache },
        resolve: (image, args, { loaders }) => {
          const options = { cache: args.cache ?? undefined };
          return loaders.ask(toImageInput(image), {
            encoder: args.encoder,
            ability: 'embed',
            options,
            call: (asked, images, signal) => asked.embed(images, { ...options, signal }),
          });
        },
      }),
      text: t.field({
        type: [TextLineType],
        nullable: true,
        complexity: ENCODER_COST,
        description: 'Printed text in reading order, column by column; empty where none was found.',
        args: {
          encoder: t.arg.id({
            description:
              'Name of the encoder to ask. Default: the default one if it reads text, else the first that does.',
          }),
          cache,
        },
        resolve: async (image, args, { encoders, loaders }) => {
          const options = { cache: args.cache ?? undefined };
          const { lines } = await loaders.ask(toImageInput(image), {
            encoder: args.encoder ?? encoderFor('readText', encoders)?.name,
            ability: 'readText',
            options,
            call: (asked, images, signal) => asked.readText(images, { ...options, signal }),
          });
          return [...lines];
        },
      }),
      answer: t.field({
        type: AnswerType,
        nullable: true,
        complexity: ({ options }) => answerCost(options),
        description: 'A reasoned answer as a whole; the subscription of the same name streams it.',
        args: { question: t.arg.string({ required: true }), options: t.arg({ type: AnswerOptionsInput }) },
        resolve: (image, { question, options }, { pipeline, loaders, signal }) =>
          pipeline.answer(
            { images: [toImageInput(image)], question, signal, ...toRequestOptions(options) },
            loaders.describeAll,
          ),
      }),
    };
  },
});

builder.queryFields((t) => ({
  image: t.field({
    type: ImageType,
    nullable: true,
    args: { sha256: t.arg.string({ required: true }) },
    resolve: (_root, { sha256 }, { store }) => store.find(sha256),
  }),
}));
