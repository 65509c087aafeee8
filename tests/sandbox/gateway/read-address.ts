/** The three ways in which OpenAI and Azure name the same resources. */
export interface Address {
  readonly naming: 'openai' | 'azure-v1' | 'azure-deployment';
  /** As in the OpenAI API, without its version: `/audio/transcriptions`. */
  readonly path: string;
  /** Azure's name of a model, when it stands in the path. */
  readonly deployment: string | null;
  /** Azure's older paths are not found without it. */
  readonly hasApiVersion: boolean;
}

const DEPLOYMENT = /^\/openai\/deployments\/(?<name>[^/]+)(?<path>\/.*)$/;

export function readAddress({ pathname, searchParams }: URL): Address {
  const hasApiVersion = (searchParams.get('api-version') ?? '') !== '';
  const { name, path } = DEPLOYMENT.exec(pathname)?.groups ?? {};
  if (name !== undefined && path !== undefined) {
    const deployment = decodeURIComponent(name);
    return { naming: 'azure-deployment', path, deployment, hasApiVersion };
  }
  const v1 = pathname.replace(/^\/openai\/v1(?=\/)/, '');
  const naming = v1 === pathname ? 'openai' : 'azure-v1';
  return { naming, path: v1.replace(/^\/v1(?=\/)/, ''), deployment: null, hasApiVersion };
}
