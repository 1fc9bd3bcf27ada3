import { z } from 'zod';

const side = z.int().positive();
const perChannel = z.tuple([z.number(), z.number(), z.number()]);

/** Pillow's numbers for its filters. */
const resampleSchema = z
  .union([z.literal(2), z.literal(3)])
  .transform((value) => (value === 2 ? ('bilinear' as const) : ('bicubic' as const)));

const sizeSchema = z.union([
  z.strictObject({ height: side, width: side }),
  z.strictObject({ shortest_edge: side }),
]);

/**
 * Hugging Face's `preprocessor_config.json`, as `tools/export` writes it: with every default spelled out.
 * Keys that don't change a still picture's pixels are let through.
 */
export const preprocessorConfigSchema = z
  .object({
    do_resize: z.literal(true),
    size: sizeSchema,
    resample: resampleSchema,
    do_center_crop: z.boolean().nullish(),
    crop_size: z.object({ height: side, width: side }).nullish(),
    do_rescale: z.literal(true),
    rescale_factor: z.number().positive(),
    do_normalize: z.boolean().nullish(),
    image_mean: perChannel.nullish(),
    image_std: perChannel.nullish(),
    do_flip_channel_order: z.boolean().nullish(),
  })
  .transform((config, context) => {
    const crop = config.do_center_crop ? config.crop_size : undefined;
    const output = crop ?? ('width' in config.size ? config.size : undefined);
    if (!output || (config.do_center_crop && !crop)) {
      const message =
        'expected a crop_size, or a size with height and width: all pictures must end up equally large';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    return {
      resize: config.size,
      filter: config.resample,
      crop,
      output,
      rescaleFactor: config.rescale_factor,
      mean: (config.do_normalize ? config.image_mean : undefined) ?? [0, 0, 0],
      std: (config.do_normalize ? config.image_std : undefined) ?? [1, 1, 1],
      flipChannels: config.do_flip_channel_order ?? false,
    };
  });

/** How a model wants its pictures; `output` is the size in pixels that all of them end up with. */
export type PreprocessorConfig = z.output<typeof preprocessorConfigSchema>;
