import * as z from 'zod';

/** As much of JSON Schema as structured outputs allow and this stand-in needs. */
export interface JsonSchema {
  readonly type?: string | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: unknown;
  readonly items?: JsonSchema | undefined;
}

export const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.unknown().optional(),
    items: jsonSchema.optional(),
  }),
);

/** Nothing more than the schema has, nothing less than it wants. */
export function fitToSchema(value: unknown, schema: JsonSchema): unknown {
  switch (schema.type) {
    case 'object': {
      const given: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
      const properties = Object.entries(schema.properties ?? {});
      return Object.fromEntries(
        properties.map(([name, inner]) => [name, fitToSchema(given[name], inner)]),
      );
    }
    case 'array': {
      const { items } = schema;
      if (!Array.isArray(value)) return [];
      return items ? value.map((one: unknown) => fitToSchema(one, items)) : value;
    }
    case 'string':
      return typeof value === 'string' ? value : '';
    case 'number':
    case 'integer':
      return typeof value === 'number' ? value : 0;
    case 'boolean':
      return value === true;
    default:
      return value ?? null;
  }
}

/** The two rules of `strict: true`; what breaks them, or null. */
export function findStrictFault(schema: JsonSchema, path: readonly string[] = []): string | null {
  const context = `In context=(${path.map((one) => `'${one}'`).join(', ')})`;
  if (schema.type === 'object') {
    if (schema.additionalProperties !== false)
      return `${context}, 'additionalProperties' is required to be supplied and to be false.`;
    const properties = Object.entries(schema.properties ?? {});
    for (const [name, inner] of properties) {
      if (!schema.required?.includes(name))
        return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${name}'.`;
      const fault = findStrictFault(inner, [...path, 'properties', name]);
      if (fault) return fault;
    }
  }
  return schema.items ? findStrictFault(schema.items, [...path, 'items']) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
