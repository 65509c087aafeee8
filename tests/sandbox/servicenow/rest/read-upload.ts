import type { SandboxRequest } from '../http/request.ts';

export interface Upload {
  readonly tableName: string;
  readonly tableSysId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** `/file`: the body is the file, and the address says where it belongs. */
export function readFileUpload({ params, headers, bytes }: SandboxRequest): Upload {
  return {
    tableName: params.get('table_name') ?? '',
    tableSysId: params.get('table_sys_id') ?? '',
    fileName: params.get('file_name') ?? '',
    contentType: headers['content-type'] ?? '',
    bytes,
  };
}

/** `/upload`: a form whose last part is the file. `undefined` if it is none. */
export async function readFormUpload(request: SandboxRequest): Promise<Upload | undefined> {
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) return undefined;
  try {
    const body = new Uint8Array(request.bytes);
    const form = await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
    const file = [...form.values()].at(-1);
    if (!(file instanceof File)) return undefined;
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    return {
      tableName: text('table_name'),
      tableSysId: text('table_sys_id'),
      fileName: file.name,
      contentType: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
