/** A refusal in the shape that the OpenAI API publishes; https://platform.openai.com/docs/guides/error-codes */
export interface ApiError {
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
}

export function refuse(
  status: number,
  error: ApiError,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ error }, { status, headers });
}

export function badRequest(message: string, param: string | null, code: string | null = null) {
  return refuse(400, { message, type: 'invalid_request_error', param, code });
}

export function modelNotFound(model: string): Response {
  return refuse(404, {
    message: `The model \`${model}\` does not exist or you do not have access to it.`,
    type: 'invalid_request_error',
    param: null,
    code: 'model_not_found',
  });
}

/** What a service says with a status that has nothing to do with the request's content. */
export function refusalOf(status: number): Response {
  switch (status) {
    case 401:
      return refuse(401, {
        message: 'Incorrect API key provided. You can find your API key in your account.',
        type: 'invalid_request_error',
        param: null,
        code: 'invalid_api_key',
      });
    case 404:
      return modelNotFound('the one you asked for');
    case 429:
      return refuse(
        429,
        {
          message: 'You exceeded your current quota, please check your plan and billing details.',
          type: 'insufficient_quota',
          param: null,
          code: 'insufficient_quota',
        },
        { 'retry-after': '2' },
      );
    default:
      return refuse(status, {
        message: 'The server had an error while processing your request. Sorry about that!',
        type: 'server_error',
        param: null,
        code: null,
      });
  }
}

/** Null when the request carries the right key. */
export function checkKey(request: Request, key: string): Response | null {
  const sent = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (sent === key) return null;
  if (sent !== undefined) return refusalOf(401);
  return refuse(401, {
    message:
      "You didn't provide an API key. Provide it in an Authorization header using Bearer auth.",
    type: 'invalid_request_error',
    param: null,
    code: null,
  });
}
