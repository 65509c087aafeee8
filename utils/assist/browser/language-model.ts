/**
 * The browser's own model, as far as we use it (webmachinelearning.github.io/prompt-api). No type
 * library has it yet. Its names changed once: what older browsers call input usage and quota, newer
 * ones call context usage and window.
 */
export interface LanguageModelApi {
  availability(options: ModelOptions): Promise<ModelAvailability>;
  create(options: ModelOptions & CreateOptions): Promise<ModelSession>;
}

export type ModelAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface ModelOptions {
  readonly expectedInputs: readonly ModelText[];
  readonly expectedOutputs: readonly ModelText[];
}

interface ModelText {
  readonly type: 'text';
  readonly languages: readonly string[];
}

interface CreateOptions {
  readonly initialPrompts?: readonly { readonly role: 'system'; readonly content: string }[];
  readonly signal?: AbortSignal;
}

interface PromptOptions {
  readonly responseConstraint: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

export interface ModelSession {
  readonly inputUsage?: number;
  readonly inputQuota?: number;
  measureInputUsage?(input: string, options?: PromptOptions): Promise<number>;
  readonly contextUsage?: number;
  readonly contextWindow?: number;
  measureContextUsage?(input: string, options?: PromptOptions): Promise<number>;
  prompt(input: string, options: PromptOptions): Promise<string>;
  destroy(): void;
}

/** Null where the browser has no such thing. */
export function browserModel(): LanguageModelApi | null {
  const { LanguageModel } = globalThis as { readonly LanguageModel?: LanguageModelApi };
  return LanguageModel ?? null;
}

/** The instructions are English, the call is in its own language. */
export function modelOptions(language: string): ModelOptions {
  return {
    expectedInputs: [{ type: 'text', languages: [...new Set(['en', language])] }],
    expectedOutputs: [{ type: 'text', languages: [language] }],
  };
}
