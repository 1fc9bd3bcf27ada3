import type { CallOptions } from './call-options.ts';

export interface DecodeRequest {
  /** Absolute path of the untrusted bytes. */
  readonly source: string;
  /** Absolute path to write the PNG that {@link ImageInput} describes; nothing is left there after a failure. */
  readonly target: string;
  /** The media type that the sender declared, such as `image/png`; checked against the content. */
  readonly declaredType?: string | undefined;
}

export interface DecodedImage {
  /** By content, such as `image/jpeg`. */
  readonly mediaType: string;
  /** Pixels of the picture as sent, orientation applied. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the PNG at `target`, which is smaller where the picture had to be reduced. */
  readonly modelWidth: number;
  readonly modelHeight: number;
}

/** Turns untrusted bytes into a picture that plugins may trust. Rejects with the `IMAGE_*` codes. */
export interface ImageDecoder {
  decode(request: DecodeRequest, options?: CallOptions): Promise<DecodedImage>;
  dispose(): Promise<void>;
}
