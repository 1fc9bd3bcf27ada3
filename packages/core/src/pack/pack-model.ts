import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GlimpseError } from '../errors/glimpse-error.ts';
import type { ModelCard } from '../spec/model-card.ts';
import type { PackFile, PackModelManifest } from './pack-manifest.ts';
import { parsePackJson } from './parse-pack-json.ts';
import { readPackManifest } from './read-pack-manifest.ts';

const invalid = (message: string, details: Record<string, unknown>, cause?: unknown): GlimpseError =>
  new GlimpseError({ code: 'PACK_INVALID', message, details, cause });

/** One model of a pack: where its files are and what its card says. */
export class PackModel {
  readonly #packPath: string;
  readonly #packName: string;
  readonly #model: string;
  readonly #manifest: PackModelManifest;

  private constructor(packPath: string, packName: string, model: string, manifest: PackModelManifest) {
    this.#packPath = packPath;
    this.#packName = packName;
    this.#model = model;
    this.#manifest = manifest;
  }

  /** Reads and checks `pack.json`. Rejects with `PACK_INVALID`. */
  static async open(packPath: string, model: string): Promise<PackModel> {
    const { name, models } = await readPackManifest(packPath);
    const manifest = models[model];
    if (!manifest) {
      const available = Object.keys(models);
      throw invalid(`Pack '${name}' has no model '${model}'; it has: ${available.join(', ')}.`, {
        model,
        available,
      });
    }
    return new PackModel(packPath, name, model, manifest);
  }

  get roles(): string[] {
    return Object.keys(this.#manifest.files);
  }

  /** Absolute path of a file, whose size is checked against the manifest. Rejects with `PACK_INVALID`. */
  async file(role: string): Promise<string> {
    const { path, bytes } = this.#entry(role);
    const absolute = join(this.#packPath, path);
    const found = await stat(absolute).catch((error: unknown) => {
      throw invalid(
        `'${absolute}', the ${role} of model '${this.#model}', is missing.`,
        { path: absolute },
        error,
      );
    });
    if (found.size !== bytes)
      throw invalid(`'${absolute}' should have ${bytes} bytes but has ${found.size}; fetch the pack again.`, {
        path: absolute,
        expectedBytes: bytes,
        receivedBytes: found.size,
      });
    return absolute;
  }

  async json(role: string): Promise<unknown> {
    const path = await this.file(role);
    return parsePackJson(await readFile(path, 'utf8'), path);
  }

  /** The card of the model with the files of these roles in use; by default, all. */
  card(roles: readonly string[] = this.roles): ModelCard {
    const { architecture, summary, license, source } = this.#manifest;
    const files = roles.map((role) => this.#entry(role));
    const hash = createHash('sha256');
    for (const file of files) hash.update(file.sha256);
    return {
      model: this.#model,
      pack: this.#packName,
      architecture,
      summary,
      license,
      source,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      fingerprint: hash.digest('hex'),
    };
  }

  #entry(role: string): PackFile {
    const file = this.#manifest.files[role];
    if (file) return file;
    throw invalid(
      `Model '${this.#model}' of the pack has no file '${role}'; it has: ${this.roles.join(', ')}.`,
      {
        role,
        available: this.roles,
      },
    );
  }
}
