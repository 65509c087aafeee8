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
export function refusalOf(status: number, retryAfterS?: number): Response {
  const headers = retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) };
  const answer = (message: string, type: string, code: string | null = null, more = headers) =>
    refuse(status, { message, type, param: null, code }, more);
  switch (status) {
    case 400:
      return answer('Audio file might be corrupted or unsupported', 'invalid_request_error');
    case 401:
      return answer(
        'Incorrect API key provided. You can find your API key in your account.',
        'invalid_request_error',
        'invalid_api_key',
      );
    case 403:
      return answer(
        'Country, region, or territory not supported',
        'request_forbidden',
        'unsupported_country_region_territory',
      );
    case 404:
      return modelNotFound('the one you asked for');
    case 408:
      return answer('Request timed out.', 'invalid_request_error');
    case 413:
      return answer('Maximum content size limit (26214400) exceeded', 'server_error');
    case 429: {
      if (retryAfterS !== undefined) {
        const message = `Rate limit reached for requests. Please try again in ${retryAfterS}s.`;
        return answer(message, 'requests', 'rate_limit_exceeded');
      }
      const message =
        'You exceeded your current quota, please check your plan and billing details.';
      const more = { 'retry-after': '2' };
      return answer(message, 'insufficient_quota', 'insufficient_quota', more);
    }
    default:
      return answer(
        'The server had an error while processing your request. Sorry about that!',
        'server_error',
      );
  }
}
