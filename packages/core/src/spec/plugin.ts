import type { z } from 'zod';
import type { DeviceSupport } from './device.ts';
import type { ImageDecoder } from './image-decoder.ts';
import type { ModelCard } from './model-card.ts';
import type { Reasoner } from './reasoner.ts';
import type { VisionAbility, VisionEncoder } from './vision-encoder.ts';

/** Raised when a change of the contract would break existing plugins. */
export const PLUGIN_API_VERSION = 1;

/** Structured logging; fields first, as pino has it. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The cores of the machine, which models share. */
export interface Cores {
  /**
   * Runs one stretch of work, such as one token, while no model of another kind computes. Stretches should be
   * short: others wait for the end. The signal ends the waiting, with its reason.
   */
  use<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /**
   * Tells, within a stretch, that it computes on one core for a moment, as llama.cpp does when it samples: what the
   * process has to do besides, such as to send what was generated, holds the model up least now.
   */
  lull(): void;
}

/** What the surroundings give a plugin. */
export interface PluginServices {
  /** The name under which this instance was configured. */
  readonly name: string;
  /** Absolute path of the model pack: the folder with `pack.json`. */
  readonly packPath: string;
  /** CPU threads that this plugin may use. */
  readonly threads: number;
  readonly log: Logger;
  /** For a reasoner, whose calls are long; what computes outside of it may meet an encoder on the same cores. */
  readonly cores?: Cores | undefined;
  /**
   * Absolute path of a folder for what may be kept between runs; it is made when the first file comes. What is derived
   * from pictures belongs into a folder named by `stateFolderOf`, which is removed with any of them. Absent where
   * nothing shall be kept.
   */
  readonly statePath?: string | undefined;
}

interface PluginBase<Options> {
  readonly name: string;
  readonly apiVersion: number;
  /** A strict zod object with every default; its output is what `card` and `create` get. */
  readonly optionsSchema: z.ZodType<Options>;
}

interface ModelPluginBase<Options> extends PluginBase<Options> {
  /** Reads the pack's manifest only; must not touch weights or native libraries. */
  card(options: Options, services: PluginServices): Promise<ModelCard>;
  /** The graphics devices that its runtime has for this platform, best first; for `glimpse doctor`. */
  devices?(): readonly DeviceSupport[];
}

export interface VisionEncoderPlugin<Options = unknown> extends ModelPluginBase<Options> {
  readonly kind: 'vision-encoder';
  /** The abilities of every encoder that it creates. */
  readonly abilities: readonly VisionAbility[];
  /** Must not load the model; its first call does. */
  create(options: Options, services: PluginServices): Promise<VisionEncoder>;
}

export interface ReasonerPlugin<Options = unknown> extends ModelPluginBase<Options> {
  readonly kind: 'reasoner';
  /** Variables that its process needs before it starts, such as OpenMP's. */
  readonly processEnvironment?: Readonly<Record<string, string>> | undefined;
  /** Calls that a reasoner with these options works on at the same time. Default 1. */
  concurrency?(options: Options): number;
  create(options: Options, services: PluginServices): Promise<Reasoner>;
}

export interface ImageDecoderPlugin<Options = unknown> extends PluginBase<Options> {
  readonly kind: 'image-decoder';
  create(options: Options, services: PluginServices): Promise<ImageDecoder>;
}

/** A plugin that a configuration can name. */
export type ModelPlugin<Options = unknown> = VisionEncoderPlugin<Options> | ReasonerPlugin<Options>;

/** The value that a plugin package exports as `plugin`. */
export type Plugin<Options = unknown> = ModelPlugin<Options> | ImageDecoderPlugin<Options>;

export type PluginKind = Plugin['kind'];
